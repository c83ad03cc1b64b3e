package org.jobsanalytics.reports.analysis;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Counts by day put into equal steps, none left out.
 *
 * <p>A few vacancies are years old. So that they do not press the rest into a corner, the line
 * starts where 95 % of the vacancies are still to come, and says how many were before. A short time
 * is shown whole.
 *
 * @param table columns {@code start, vacancies, complete, mean}; the mean is of complete steps only
 * @param earlier how many vacancies are from before the first step
 */
record TimeLine(Step step, Table table, long earlier) {

  private static final double LEFT_OUT_AT_MOST = 0.05;

  /**
   * The line from the counts.
   *
   * @param days how many vacancies were published on each day; not empty, none after {@code
   *     lastUpdate}
   * @param lastUpdate the day of which we do not know the end yet
   */
  static TimeLine of(TreeMap<LocalDate, Long> days, LocalDate lastUpdate) {
    LocalDate first = firstShown(days);
    Step step = Step.of(first, days.lastKey());
    LocalDate start = step.start(first);
    DateColumn starts = DateColumn.create("start");
    DoubleColumn vacancies = DoubleColumn.create("vacancies");
    BooleanColumn complete = BooleanColumn.create("complete");
    for (LocalDate at = start; !at.isAfter(days.lastKey()); at = step.next(at)) {
      starts.append(at);
      vacancies.append((double) sum(days.subMap(at, step.next(at))));
      complete.append(!step.next(at).isAfter(lastUpdate));
    }
    Table table = Table.create("publications", starts, vacancies, complete);
    return new TimeLine(step, withMean(table, step), sum(days.headMap(start)));
  }

  /** The table of a line without a day. */
  static Table nothing() {
    return Table.create(
        "publications",
        DateColumn.create("start"),
        DoubleColumn.create("vacancies"),
        BooleanColumn.create("complete"),
        DoubleColumn.create("mean"));
  }

  private static LocalDate firstShown(TreeMap<LocalDate, Long> days) {
    if (Step.of(days.firstKey(), days.lastKey()) == Step.DAY) {
      return days.firstKey();
    }
    double mayBeLeftOut = sum(days) * LEFT_OUT_AT_MOST;
    long before = 0;
    for (var day : days.entrySet()) {
      before += day.getValue();
      if (before > mayBeLeftOut) {
        return day.getKey();
      }
    }
    return days.lastKey();
  }

  private static Table withMean(Table table, Step step) {
    if (table.rowCount() < step.meanOver()) {
      // Tablesaw's rolling mean would have more rows than the table.
      return table.addColumns(DoubleColumn.create("mean", table.rowCount()));
    }
    DoubleColumn mean = table.doubleColumn("vacancies").rolling(step.meanOver()).mean();
    BooleanColumn complete = table.booleanColumn("complete");
    mean.set(complete.isFalse(), (Double) null);
    return table.addColumns(mean.setName("mean"));
  }

  private static long sum(SortedMap<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The steps whose end is known. */
  Table completeSteps() {
    return table.where(table.booleanColumn("complete").isTrue());
  }
}
