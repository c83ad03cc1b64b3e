package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareTest {

  /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0,  20,  0.0000, 0.1611",
    "1,  29,  0.0061, 0.1718"
  })
  void interval_isWilsonsAsPublished(int part, int whole, double low, double high) {
    Share share = new Share(part, whole);

    assertThat(share.low()).isCloseTo(low, within(0.00006));
    assertThat(share.high()).isCloseTo(high, within(0.00006));
  }

  @Test
  void shareOfNothing_mayBeAnything() {
    Share share = new Share(0, 0);

    assertThat(share.rate()).isNaN();
    assertThat(share.low()).isZero();
    assertThat(share.high()).isOne();
  }
}
