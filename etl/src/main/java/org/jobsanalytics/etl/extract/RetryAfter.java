package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * How long a server asks to be left alone: {@code Retry-After}, in seconds or as a date (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110</a>).
 */
final class RetryAfter {

  private static final String NAME = "Retry-After";
  // Ten digits are three centuries; more would only overflow.
  private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

  private RetryAfter() {}

  /** Empty if it does not say so, or in words that nobody knows; never negative. */
  static Optional<Duration> of(Headers headers, Instant now) {
    String text = Optional.ofNullable(headers.get(NAME)).orElse("").strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return Optional.ofNullable(headers.getInstant(NAME))
        .map(until -> Duration.between(now, until))
        .map(time -> time.isNegative() ? Duration.ZERO : time);
  }
}
