package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30                              | PT30S
          ' 0 '                           | PT0S
          Sun, 22 Nov 2026 10:01:30 GMT   | PT1M30S
          Sunday, 22-Nov-26 10:00:05 GMT  | PT5S
          Sun, 22 Nov 2026 09:00:00 GMT   | PT0S
          """)
  void secondsOrDate_becomesATime(String text, Duration expected) {
    Headers headers = new Headers.Builder().add("retry-after", text).build();

    assertThat(RetryAfter.of(headers, NOW)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "99999999999999999999", "''"})
  void otherWords_sayNothing(String text) {
    Headers headers = new Headers.Builder().add("Retry-After", text).build();

    assertThat(RetryAfter.of(headers, NOW)).isEqualTo(Optional.empty());
  }

  @Test
  void missingHeader_saysNothing() {
    assertThat(RetryAfter.of(new Headers.Builder().build(), NOW)).isEmpty();
  }
}
