package org.jobsanalytics.reports.analysis;

import java.util.OptionalInt;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Kaplan and Meier's estimate (1958) of how many ads are still online after so many days. An ad
 * that is still open counts until it was last seen; one that was met days after its publication
 * counts from then on only, since ads that were closed before were never met (delayed entry).
 *
 * @param table columns {@code day, at_risk, closed, open, survival, survival_low, survival_high};
 *     the interval is Greenwood's at 95 %, on the scale log(−log)
 */
record Survival(Table table) {

  private static final double Z = 1.959963984540054;

  /**
   * The estimate.
   *
   * @param events columns {@code day, entered, closed, open}, a row a day on which something
   *     happened, ascending; who enters on a day is watched from the next one on
   */
  static Survival of(Table events) {
    LongColumn days = LongColumn.create("day");
    LongColumn atRisk = LongColumn.create("at_risk");
    LongColumn closed = LongColumn.create("closed");
    LongColumn open = LongColumn.create("open");
    long watched = 0;
    for (Row row : events) {
      if (watched > 0) {
        days.append(row.getInt("day"));
        atRisk.append(watched);
        closed.append(row.getLong("closed"));
        open.append(row.getLong("open"));
      }
      watched += row.getLong("entered") - row.getLong("closed") - row.getLong("open");
    }
    return new Survival(withEstimate(Table.create("survival", days, atRisk, closed, open)));
  }

  private static Table withEstimate(Table table) {
    DoubleColumn survival = DoubleColumn.create("survival");
    DoubleColumn low = DoubleColumn.create("survival_low");
    DoubleColumn high = DoubleColumn.create("survival_high");
    double online = 1;
    double variance = 0;
    for (Row row : table) {
      double atRisk = row.getLong("at_risk");
      double closed = row.getLong("closed");
      online *= 1 - closed / atRisk;
      variance += closed / (atRisk * (atRisk - closed));
      survival.append(online);
      double spread = Z * Math.sqrt(variance) / Math.log(online);
      boolean known = online > 0 && online < 1;
      low.append(known ? Math.pow(online, Math.exp(-spread)) : online);
      high.append(known ? Math.pow(online, Math.exp(spread)) : online);
    }
    return table.addColumns(survival, low, high);
  }

  /** How many ads were closed under watch. */
  long closed() {
    return (long) table.longColumn("closed").sum();
  }

  /** The first day on which at most {@code part} of the ads are still online, if that was seen. */
  OptionalInt dayOf(double part) {
    return table.stream()
        .filter(row -> row.getDouble("survival") <= part)
        .mapToInt(row -> (int) row.getLong("day"))
        .findFirst();
  }
}
