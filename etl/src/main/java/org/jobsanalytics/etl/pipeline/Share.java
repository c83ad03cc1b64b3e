package org.jobsanalytics.etl.pipeline;

/** So many of so many, and what that says about all that were not looked at. */
public record Share(int part, int whole) {

  // The normal distribution's quantile for 95 % between both ends.
  private static final double Z = 1.959964;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("expected a part of " + whole + ", was " + part);
    }
  }

  /** From 0 to 1; NaN of nothing. */
  public double rate() {
    return whole == 0 ? Double.NaN : part / (double) whole;
  }

  /**
   * The lower end of the 95 % interval by Wilson (1927), which stays sensible for small counts and
   * for shares near 1, as here; 0 of nothing.
   */
  public double low() {
    return whole == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /** The upper end of that interval; 1 of nothing. */
  public double high() {
    return whole == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    return (part + Z * Z / 2) / (whole + Z * Z);
  }

  private double reach() {
    double variance = part * (double) (whole - part) / whole + Z * Z / 4;
    return Z * Math.sqrt(variance) / (whole + Z * Z);
  }
}
