package org.jobsanalytics.reports.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WilsonTest {

  /** The first two are those of Newcombe, Statistics in Medicine 17 (1998), table I. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          81, 263, 0.2553, 0.3662
          15, 148, 0.0624, 0.1605
          0,  20,  0.0000, 0.1611
          1,  29,  0.0061, 0.1718
          0,  0,   0,      1
          """)
  void share_hasThePublishedInterval(long part, long whole, double low, double high) {
    assertThat(Wilson.of(part, whole).low()).isCloseTo(low, within(0.00005));
    assertThat(Wilson.of(part, whole).high()).isCloseTo(high, within(0.00005));
  }

  /** By its definition: the shares p whose own standard error reaches the one observed. */
  @Test
  void bounds_areTheSharesThatReachWhatWasObserved() {
    Wilson interval = Wilson.of(37, 412);

    for (double bound : new double[] {interval.low(), interval.high()}) {
      double reach = 1.959963984540054 * Math.sqrt(bound * (1 - bound) / 412);
      assertThat(Math.abs(37.0 / 412 - bound)).isCloseTo(reach, within(1e-12));
    }
  }
}
