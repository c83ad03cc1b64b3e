package org.jobsanalytics.reports.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

final class SurvivalTest {

  private static final Offset<Double> ROUNDED = within(0.00005);

  private static Table events(int[] days, long[] entered, long[] closed, long[] open) {
    return Table.create(
        "events",
        IntColumn.create("day", days),
        LongColumn.create("entered", entered),
        LongColumn.create("closed", closed),
        LongColumn.create("open", open));
  }

  /**
   * The 6-MP patients of Freireich et al. (Blood 21, 1963), the example of most text books:
   * remissions of 6, 6, 6, 7, 10, 13, 16, 22, 23 weeks, censored at 6, 9, 10, 11, 17, 19, 20, 25,
   * 32, 32, 34, 35.
   */
  @Test
  void remissions_haveThePublishedEstimate() {
    Survival survival =
        Survival.of(
            events(
                new int[] {0, 6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35},
                new long[] {21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                new long[] {0, 3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0},
                new long[] {0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1}));

    double[] estimate = survival.table().doubleColumn("survival").asDoubleArray();
    assertThat(estimate[0]).isCloseTo(0.8571, ROUNDED);
    assertThat(estimate[1]).isCloseTo(0.8067, ROUNDED);
    assertThat(estimate[3]).isCloseTo(0.7529, ROUNDED);
    assertThat(estimate[5]).isCloseTo(0.6902, ROUNDED);
    assertThat(estimate[6]).isCloseTo(0.6275, ROUNDED);
    assertThat(estimate[10]).isCloseTo(0.5378, ROUNDED);
    assertThat(estimate[11]).isCloseTo(0.4482, ROUNDED);
    assertThat(survival.dayOf(0.5)).hasValue(23);
    // R: survfit(Surv(time, status) ~ 1, conf.type = "log-log") at week 23.
    assertThat(survival.table().doubleColumn("survival_low").get(11)).isCloseTo(0.1881, ROUNDED);
    assertThat(survival.table().doubleColumn("survival_high").get(11)).isCloseTo(0.6801, ROUNDED);
  }

  /** Two met on day 0 and two on day 3; one of the first closes on day 2, one of each on day 5. */
  @Test
  void adsMetLater_countFromThenOn() {
    Survival survival =
        Survival.of(
            events(
                new int[] {0, 2, 3, 5, 9},
                new long[] {2, 0, 2, 0, 0},
                new long[] {0, 1, 0, 2, 0},
                new long[] {0, 0, 0, 0, 1}));

    assertThat(survival.table().longColumn("at_risk").asObjectArray())
        .containsExactly(2L, 1L, 3L, 1L);
    assertThat(survival.table().doubleColumn("survival").get(0)).isEqualTo(0.5);
    assertThat(survival.table().doubleColumn("survival").get(3)).isCloseTo(0.5 / 3, within(1e-12));
    assertThat(survival.closed()).isEqualTo(3);
    assertThat(survival.dayOf(0.1)).isEmpty();
  }

  @Test
  void nothingWatched_isAnEmptyTable() {
    assertThat(Survival.of(events(new int[0], new long[0], new long[0], new long[0])).table())
        .isEmpty();
  }
}
