package org.jobsanalytics.etl.normalise;

/**
 * What an amount is paid for: how often that is a year, and what France pays for it, gross. The
 * bounds are wide where the period is stated, and narrow where it must be guessed from the amount.
 */
enum PayPeriod {
  // 35 hours × 52 weeks
  HOUR(1820, 6, 250, 9, 75),
  // the days of the yearly forfait (Code du travail, L3121-64)
  DAY(218, 40, 3_000, 150, 950),
  WEEK(52, 150, 10_000, 0, 0),
  MONTH(12, 400, 20_000, 1_300, 12_000),
  YEAR(1, 5_000, 400_000, 12_000, 350_000);

  private final double timesAYear;
  private final double least;
  private final double most;
  private final double leastGuessed;
  private final double mostGuessed;

  PayPeriod(double timesAYear, double least, double most, double leastGuessed, double mostGuessed) {
    this.timesAYear = timesAYear;
    this.least = least;
    this.most = most;
    this.leastGuessed = leastGuessed;
    this.mostGuessed = mostGuessed;
  }

  /** {@code months} are those paid a year, and count for {@link #MONTH} only. */
  double perYear(double amount, double months) {
    return amount * (this == MONTH ? months : timesAYear);
  }

  /** Whether this may be paid, if the source says it is. */
  boolean allows(double amount) {
    return amount >= least && amount <= most;
  }

  /** Whether an amount of no stated period may be of this one. */
  boolean suggests(double amount) {
    return amount >= leastGuessed && amount <= mostGuessed;
  }
}
