package org.jobsanalytics.reports.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jobsanalytics.reports.text.Words;

/** How long the steps of a time line are: as short as can still be read on a screen. */
enum Step {
  /** With a 7-day mean, since fewer offers are published at weekends. */
  DAY(Period.ofDays(1), 7),
  /** From Monday to Sunday. */
  WEEK(Period.ofWeeks(1), 4),
  MONTH(Period.ofMonths(1), 3);

  private static final long MOST_DAYS = 62;
  private static final long MOST_WEEKS = 106;

  private final Period length;
  private final int meanOver;

  Step(Period length, int meanOver) {
    this.length = length;
    this.meanOver = meanOver;
  }

  /** The step for a time line from {@code first} to {@code last}. */
  static Step of(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= MOST_DAYS) {
      return DAY;
    }
    return days <= MOST_WEEKS * 7 ? WEEK : MONTH;
  }

  /** The first day of the step that {@code day} is in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The first day of the step after the one that starts at {@code start}. */
  LocalDate next(LocalDate start) {
    return start.plus(length);
  }

  /** How many steps the smoothed line takes the mean of. */
  int meanOver() {
    return meanOver;
  }

  /** As in {@code week of 3 November 2026}. */
  String name(LocalDate start, Words words) {
    return switch (this) {
      case DAY -> words.day(start);
      case WEEK -> words.text("publications.week", words.day(start));
      case MONTH -> words.month(start);
    };
  }

  /** The words about this step, as in {@code publications.title.week}. */
  String words(String prefix) {
    return switch (this) {
      case DAY -> prefix + ".day";
      case WEEK -> prefix + ".week";
      case MONTH -> prefix + ".month";
    };
  }
}
