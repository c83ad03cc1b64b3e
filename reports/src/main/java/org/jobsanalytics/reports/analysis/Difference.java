package org.jobsanalytics.reports.analysis;

/**
 * How far the difference of two shares may be from that of all such offers, at 95 %: Newcombe's
 * hybrid score interval (Statistics in Medicine 17, 1998, method 10), built from two of Wilson's.
 */
record Difference(double low, double high) {

  /** Whether no difference at all lies outside the interval. */
  boolean isBeyondChance() {
    return low > 0 || high < 0;
  }

  /** The interval of {@code part / whole − partBefore / wholeBefore}; from −1 to 1 of nothing. */
  static Difference of(long part, long whole, long partBefore, long wholeBefore) {
    if (whole == 0 || wholeBefore == 0) {
      return new Difference(-1, 1);
    }
    double now = (double) part / whole;
    double before = (double) partBefore / wholeBefore;
    Wilson ofNow = Wilson.of(part, whole);
    Wilson ofBefore = Wilson.of(partBefore, wholeBefore);
    double change = now - before;
    return new Difference(
        change - Math.hypot(now - ofNow.low(), ofBefore.high() - before),
        change + Math.hypot(ofNow.high() - now, before - ofBefore.low()));
  }
}
