package org.jobsanalytics.reports.analysis;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * How far a share may be from that of all such vacancies by the luck of which were collected:
 * Wilson's score interval (1927) at 95 %, which also holds near 0 and 1.
 */
record Wilson(double low, double high) {

  private static final double Z = 1.959963984540054;

  /** The interval of {@code part} of {@code whole}; from 0 to 1 of nothing. */
  static Wilson of(long part, long whole) {
    if (whole == 0) {
      return new Wilson(0, 1);
    }
    double share = (double) part / whole;
    double square = Z * Z / whole;
    double middle = (share + square / 2) / (1 + square);
    double half = Z * Math.sqrt(share * (1 - share) / whole + square / (4 * whole)) / (1 + square);
    return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * Adds {@code share, share_low, share_high} of {@code whole} to a table with {@code vacancies}.
   */
  static Table addTo(Table table, long whole) {
    DoubleColumn low = DoubleColumn.create("share_low");
    DoubleColumn high = DoubleColumn.create("share_high");
    DoubleColumn vacancies = table.numberColumn("vacancies").asDoubleColumn();
    for (double part : vacancies) {
      Wilson interval = of((long) part, whole);
      low.append(interval.low());
      high.append(interval.high());
    }
    return table.addColumns(vacancies.divide(whole).setName("share"), low, high);
  }
}
