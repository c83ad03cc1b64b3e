package org.jobsanalytics.reports.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferenceTest {

  /** The examples of Newcombe's table II, method 10. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          56, 70, 48, 80, 0.0524, 0.3339
          9,  10, 3,  10, 0.1705, 0.8090
          10, 10, 0,  20, 0.6791, 1.0000
          0,  0,  1,  2,  -1,     1
          """)
  void change_hasThePublishedInterval(
      long part, long whole, long partBefore, long wholeBefore, double low, double high) {
    Difference difference = Difference.of(part, whole, partBefore, wholeBefore);

    assertThat(difference.low()).isCloseTo(low, within(0.00005));
    assertThat(difference.high()).isCloseTo(high, within(0.00005));
  }
}
