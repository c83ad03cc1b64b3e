package org.jobsanalytics.etl.extract;

import dev.failsafe.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Response;
import org.jobsanalytics.etl.model.SourceException.Code;

/**
 * Sends a question until it is answered or nothing more is to be hoped for.
 *
 * <p>Failsafe's circuit breaker decides when a host is not to be asked any more; each has its own,
 * for of a source with many sites a dead one must not stop the others. The waits between two tries
 * are ours: Failsafe's sleep on the machine's clock and know no {@code Retry-After}.
 */
final class Exchange {

  // Longer than any crawl: a host that was given up stays so until the next one.
  private static final Duration FOR_GOOD = Duration.ofDays(30);

  private final Wire wire;
  private final Pace pace;
  private final Waiting waiting;
  private final HttpSettings.Patience patience;
  private final int challenge;
  private final Map<String, CircuitBreaker<Object>> breakers = new HashMap<>();

  Exchange(Wire wire, Pace pace, Waiting waiting, HttpSettings.Patience patience, int challenge) {
    this.wire = wire;
    this.pace = pace;
    this.waiting = waiting;
    this.patience = patience;
    this.challenge = challenge;
  }

  private CircuitBreaker<Object> closedBreaker() {
    return CircuitBreaker.builder()
        .withFailureThreshold(patience.failuresToGiveUp())
        .withDelay(FOR_GOOD)
        .build();
  }

  /** What one try brought. */
  private sealed interface Try {
    record Done(HttpAnswer answer) implements Try {}

    record Failed(String why) implements Try {}
  }

  /** An answer whose status is a redirect, or one that the source is to understand. */
  HttpAnswer send(Hop hop) {
    CircuitBreaker<Object> breaker = breakers.computeIfAbsent(hop.host(), host -> closedBreaker());
    if (!breaker.tryAcquirePermit()) {
      throw hop.complaint(
          Code.UNAVAILABLE,
          "not asked, after "
              + patience.failuresToGiveUp()
              + " failed requests in a row; run again later");
    }
    Try.Failed last = new Try.Failed("the host");
    for (int tries = 0; tries <= patience.retries(); tries++) {
      waiting.pause(delay(hop, tries, last, breaker));
      Try outcome = once(hop);
      if (outcome instanceof Try.Done done) {
        breaker.recordSuccess();
        return done.answer();
      }
      last = (Try.Failed) outcome;
    }
    breaker.recordFailure();
    throw hop.complaint(
        Code.UNAVAILABLE,
        last.why() + ", also after " + patience.retries() + " retries; run again later");
  }

  private Duration delay(Hop hop, int tries, Try.Failed last, CircuitBreaker<Object> breaker) {
    Duration asked = pace.quietTime(hop.host());
    if (asked.compareTo(patience.longestRetryAfter()) > 0) {
      breaker.recordFailure();
      throw hop.complaint(
          Code.UNAVAILABLE,
          last.why()
              + " asks to wait "
              + asked.toSeconds()
              + " s, more than the "
              + patience.longestRetryAfter().toSeconds()
              + " s that we do; run again after that time");
    }
    Duration backoff = tries == 0 ? Duration.ZERO : backoff(tries);
    return asked.compareTo(backoff) > 0 ? asked : backoff;
  }

  private Duration backoff(int tries) {
    return Pace.withJitter(patience.firstBackoff().multipliedBy(1L << (tries - 1)), waiting);
  }

  private Try once(Hop hop) {
    pace.await(hop.host());
    try (Response response = wire.ask(hop)) {
      return judge(hop, response);
    } catch (AllowedAddresses.NotPublicException refused) {
      throw hop.complaint(
          Code.REFUSED,
          "its host has no public address and is not declared; check the source's address setting");
    } catch (BodyReader.TooLargeException tooLarge) {
      throw hop.complaint(
          Code.LIMIT_REACHED, "the body is larger than allowed; ask for less, or raise the limit");
    } catch (IOException failure) {
      return new Try.Failed(FailureWords.of(failure));
    }
  }

  private Try judge(Hop hop, Response response) throws IOException {
    int status = response.code();
    return switch (StatusVerdict.of(status, challenge)) {
      case ANSWER -> new Try.Done(answer(response, wire.body(response)));
      case REDIRECT -> new Try.Done(answer(response, ""));
      case RETRY -> {
        RetryAfter.of(response.headers(), waiting.now())
            .ifPresent(time -> pace.leaveAlone(hop.host(), time));
        yield new Try.Failed("status " + status);
      }
      case BLOCKED ->
          throw hop.complaint(
              Code.BLOCKED,
              "status "
                  + status
                  + (status == challenge ? ", a challenge" : "")
                  + "; the source wants no visitor like us, do not work around it");
      case REFUSED ->
          throw hop.complaint(
              Code.REFUSED,
              "status " + status + " is none that we expect; see the source's manual");
    };
  }

  private HttpAnswer answer(Response response, String body) {
    TreeMap<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(
            header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
    return new HttpAnswer(
        response.request().url().toString(),
        response.code(),
        headers,
        response.header("Content-Type", ""),
        body,
        waiting.now());
  }
}
