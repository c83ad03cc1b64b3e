package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.extract.TestSite.Answer;
import org.jobsanalytics.etl.model.SourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long is waited before a host is asked again, and when no more. */
final class HttpPaceIT {

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private final TestSite site = TestSite.open();
  private final VirtualWaiting waiting = VirtualWaiting.exact();

  @AfterEach
  void closeSite() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "Sun, 22 Nov 2026 10:00:30 GMT"})
  void retryAfter_isObeyed(String value) {
    Answer busy = TestSite.status(429, Map.of("Retry-After", value));
    site.on("/offers", busy, TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/offers"))).body()).isEqualTo("offers");
    }
    assertThat(waiting.pausesInSeconds()).isEqualTo("30");
  }

  @Test
  void retryAfterOfTheLastTry_holdsForTheNextRequest() {
    site.on("/bad", TestSite.status(503, Map.of("Retry-After", "30")))
        .on("/good", TestSite.text("good"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      failure(http, "/bad");
      http.send(HttpRequest.get(site.url("/good")));
    }

    assertThat(waiting.pausesInSeconds()).isEqualTo("30 30 30 30 30");
  }

  @Test
  void hostThatWantsAnHour_isNotAskedByTheNextRequestEither() {
    site.on("/bad", TestSite.status(429, Map.of("Retry-After", "3600")));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      failure(http, "/bad");

      assertThat(failure(http, "/good"))
          .hasMessageContaining("UNAVAILABLE: the host asks to wait 3600 s");
    }
    assertThat(site.asked()).containsExactly("/bad");
  }

  @Test
  void retryAfterZero_isStillABackoff() {
    Answer busy = TestSite.status(503, Map.of("Retry-After", "0"));
    site.on("/offers", busy, TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      http.send(HttpRequest.get(site.url("/offers")));
    }
    assertThat(waiting.pausesInSeconds()).isEqualTo("1");
  }

  @Test
  void backoff_hasJitter() {
    VirtualWaiting half = VirtualWaiting.withChance(0.5);
    site.on("/offers", TestSite.status(500), TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, half)) {
      http.send(HttpRequest.get(site.url("/offers")));
    }
    assertThat(half.pauses()).containsExactly(Duration.ofMillis(1100));
  }

  @Test
  void franceTravailsPace_holdsAlsoForRetries() {
    Manners manners =
        new Manners(Duration.ofMillis(334), false, List.of(new Manners.Limit(3, ONE_SECOND)), 0);
    List<Instant> asked = new ArrayList<>();
    site.on("/offers", at(asked, TestSite.status(500)), at(asked, TestSite.text("offers")));

    try (PoliteHttp http = polite(manners)) {
      IntStream.range(0, 9).forEach(page -> http.send(HttpRequest.get(site.url("/offers"))));
    }

    assertThat(IntStream.range(3, 10))
        .allSatisfy(
            late ->
                assertThat(Duration.between(asked.get(late - 3), asked.get(late)))
                    .isGreaterThanOrEqualTo(ONE_SECOND));
  }

  @Test
  void adzunasMinute_isWaitedForAndItsDayIsNot() {
    Manners manners =
        new Manners(
            Duration.ZERO,
            false,
            List.of(
                new Manners.Limit(25, Duration.ofMinutes(1)),
                new Manners.Limit(40, Duration.ofDays(1))),
            0);
    site.on("/offers", TestSite.text("offers"));

    try (PoliteHttp http = polite(manners)) {
      IntStream.range(0, 60).forEach(page -> http.send(HttpRequest.get(site.url("/offers"))));
    }

    assertThat(waiting.pausesInSeconds()).isEqualTo("60 60");
  }

  @Test
  void fiveFailedRequestsInARow_endTheAsking() {
    site.on("/offers", TestSite.status(500));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      IntStream.range(0, 5).forEach(request -> failure(http, "/offers"));
      int asked = site.asked().size();

      assertThat(failure(http, "/offers"))
          .hasMessageContaining("UNAVAILABLE: not asked, after 5 failed requests in a row");
      assertThat(site.asked()).hasSize(asked);
    }
  }

  @Test
  void deadHost_leavesTheOthersOfItsSource() {
    site.on("/robots.txt", TestSite.status(500));
    try (TestSite other = TestSite.open().on("/offers", TestSite.text("offers"));
        PoliteHttp http =
            PoliteHttp.of(
                HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(site.host(), other.host())),
                HttpFixture.SETTINGS,
                waiting)) {
      IntStream.range(0, 5).forEach(request -> failure(http, "/robots.txt"));

      assertThat(failure(http, "/offers")).hasMessageContaining("not asked, after 5 failed");
      assertThat(http.send(HttpRequest.get(other.url("/offers"))).body()).isEqualTo("offers");
    }
  }

  @Test
  void oneGoodAnswerBetween_keepsAsking() {
    site.on("/bad", TestSite.status(500)).on("/good", TestSite.text("good"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      IntStream.range(0, 4).forEach(request -> failure(http, "/bad"));
      http.send(HttpRequest.get(site.url("/good")));
      IntStream.range(0, 4).forEach(request -> failure(http, "/bad"));

      assertThat(http.send(HttpRequest.get(site.url("/good"))).body()).isEqualTo("good");
    }
  }

  private PoliteHttp polite(Manners manners) {
    return PoliteHttp.of(
        HttpFixture.visit(manners, Set.of(site.host())), HttpFixture.SETTINGS, waiting);
  }

  private Answer at(List<Instant> asked, Answer answer) {
    return exchange -> {
      asked.add(waiting.now());
      answer.to(exchange);
    };
  }

  private SourceException failure(PoliteHttp http, String path) {
    return HttpFixture.failure(http, site.url(path));
  }
}
