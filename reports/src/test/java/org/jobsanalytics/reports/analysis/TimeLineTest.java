package org.jobsanalytics.reports.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeLineTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-01, 2026-11-01, DAY
          2026-09-21, 2026-11-21, DAY
          2026-09-20, 2026-11-21, WEEK
          2024-11-10, 2026-11-21, WEEK
          2024-11-09, 2026-11-21, MONTH
          """)
  void longerTimes_areCutIntoLongerSteps(LocalDate first, LocalDate last, Step expected) {
    assertThat(Step.of(first, last)).isEqualTo(expected);
  }

  @Test
  void days_withoutOffersCountZeroAndTheDayOfTheUpdateIsIncomplete() {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    days.put(LocalDate.of(2026, 11, 19), 4L);
    days.put(LocalDate.of(2026, 11, 22), 7L);

    TimeLine line = TimeLine.of(days, LocalDate.of(2026, 11, 22));

    assertThat(line.step()).isEqualTo(Step.DAY);
    assertThat(line.table().doubleColumn("vacancies").asList()).containsExactly(4.0, 0.0, 0.0, 7.0);
    assertThat(line.table().booleanColumn("complete").asList())
        .containsExactly(true, true, true, false);
    assertThat(line.table().doubleColumn("mean").countMissing()).isEqualTo(4);
  }

  @Test
  void mean_isOfSevenCompleteDays() {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (int day = 1; day <= 9; day++) {
      days.put(LocalDate.of(2026, 11, day), 100L + day);
    }

    TimeLine line = TimeLine.of(days, LocalDate.of(2026, 11, 9));

    // (101 + … + 107) / 7, (102 + … + 108) / 7, and none for the day that is not over.
    assertThat(line.table().doubleColumn("mean").isMissing(5)).isTrue();
    assertThat(line.table().doubleColumn("mean").get(6)).isEqualTo(104.0);
    assertThat(line.table().doubleColumn("mean").get(7)).isEqualTo(105.0);
    assertThat(line.table().doubleColumn("mean").isMissing(8)).isTrue();
  }

  /** 2026-01-01 is a Thursday; its week begins in the year before. */
  @Test
  void weeks_runFromMondayToSundayAcrossTheYearsEnd() {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    days.put(LocalDate.of(2025, 12, 31), 1L);
    days.put(LocalDate.of(2026, 1, 4), 2L);
    days.put(LocalDate.of(2026, 1, 5), 4L);
    days.put(LocalDate.of(2026, 3, 15), 8L);

    TimeLine line = TimeLine.of(days, LocalDate.of(2026, 3, 15));

    assertThat(line.step()).isEqualTo(Step.WEEK);
    assertThat(line.table().dateColumn("start").get(0)).isEqualTo("2025-12-29");
    assertThat(line.table().doubleColumn("vacancies").get(0)).isEqualTo(3.0);
    assertThat(line.table().doubleColumn("vacancies").get(1)).isEqualTo(4.0);
    assertThat(line.table().rowCount()).isEqualTo(11);
    assertThat(line.completeSteps().rowCount()).isEqualTo(10);
  }

  @Test
  void veryOldOffers_areCountedInsteadOfDrawn() {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    days.put(LocalDate.of(2019, 5, 1), 5L);
    days.put(LocalDate.of(2026, 11, 1), 55L);
    days.put(LocalDate.of(2026, 11, 3), 40L);

    TimeLine line = TimeLine.of(days, LocalDate.of(2026, 11, 22));

    assertThat(line.earlier()).isEqualTo(5);
    assertThat(line.table().dateColumn("start").get(0)).isEqualTo("2026-11-01");
    assertThat(line.table().doubleColumn("vacancies").sum()).isEqualTo(95);
  }
}
