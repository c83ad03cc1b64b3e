package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PaceTest {

  /** What Adzuna allows; the longer limits are not waited for. */
  private static final List<Manners.Limit> ADZUNA =
      List.of(
          new Manners.Limit(25, Duration.ofMinutes(1)),
          new Manners.Limit(250, Duration.ofDays(1)),
          new Manners.Limit(1000, Duration.ofDays(7)));

  @Test
  void requestsToOneHost_areApartByThePace() {
    VirtualWaiting waiting = VirtualWaiting.exact();
    Pace pace = new Pace(manners(Duration.ofMillis(334)), waiting, Quota.unlimited());

    IntStream.range(0, 4).forEach(request -> pace.await("a:443"));

    assertThat(waiting.now()).isEqualTo(VirtualWaiting.START.plusMillis(3 * 334));
  }

  @Test
  void requestsToOtherHosts_doNotWait() {
    VirtualWaiting waiting = VirtualWaiting.exact();
    Pace pace = new Pace(manners(Duration.ofSeconds(1)), waiting, Quota.unlimited());

    List.of("a:443", "b:443", "a:80").forEach(pace::await);

    assertThat(waiting.pauses()).isEmpty();
  }

  @Test
  void jitter_addsUpToAFifth() {
    VirtualWaiting waiting = VirtualWaiting.withChance(0.5);
    Pace pace = new Pace(manners(Duration.ofSeconds(10)), waiting, Quota.unlimited());

    pace.await("a:443");
    pace.await("a:443");

    assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(11));
  }

  @Test
  void timeThatHasPassed_isNotWaitedAgain() {
    VirtualWaiting waiting = VirtualWaiting.exact();
    Pace pace = new Pace(manners(Duration.ofSeconds(10)), waiting, Quota.unlimited());
    pace.await("a:443");
    waiting.pause(Duration.ofSeconds(7));

    pace.await("a:443");

    assertThat(waiting.pausesInSeconds()).isEqualTo("7 3");
  }

  @Test
  void slowerHost_raisesThePaceOfThatHostOnly() {
    VirtualWaiting waiting = VirtualWaiting.exact();
    Pace pace = new Pace(manners(Duration.ofSeconds(1)), waiting, Quota.unlimited());
    pace.slowDown("slow:443", Duration.ofSeconds(5));
    pace.slowDown("hasty:443", Duration.ofMillis(1));

    List.of("slow:443", "hasty:443", "slow:443", "hasty:443").forEach(pace::await);

    assertThat(waiting.pausesInSeconds()).isEqualTo("5");
  }

  @Test
  void adzunasMinute_neverHoldsMoreThan25Requests() {
    VirtualWaiting waiting = VirtualWaiting.exact();
    Pace pace =
        new Pace(new Manners(Duration.ofSeconds(1), false, ADZUNA, 0), waiting, Quota.unlimited());
    List<Instant> sent = new ArrayList<>();

    for (int request = 0; request < 83; request++) {
      pace.await("api.adzuna.com:443");
      sent.add(waiting.now());
    }

    assertThat(IntStream.range(25, 83))
        .allSatisfy(
            late ->
                assertThat(Duration.between(sent.get(late - 25), sent.get(late)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1)));
    assertThat(Duration.between(sent.get(0), sent.get(82))).isEqualTo(Duration.ofSeconds(187));
  }

  private static Manners manners(Duration pace) {
    return new Manners(pace, false, List.of(), 0);
  }
}
