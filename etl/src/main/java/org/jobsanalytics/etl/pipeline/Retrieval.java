package org.jobsanalytics.etl.pipeline;

/**
 * How well the members of sets were found.
 *
 * @param found those that are there and were found
 * @param invented found but not there
 * @param missed there but not found
 */
public record Retrieval(int found, int invented, int missed) {

  static final Retrieval NONE = new Retrieval(0, 0, 0);

  /** How many of those found are there. */
  public Share precision() {
    return new Share(found, found + invented);
  }

  /** How many of those there were found. */
  public Share recall() {
    return new Share(found, found + missed);
  }

  /** The harmonic mean of precision and recall; NaN if nothing was there nor found. */
  public double f1() {
    int all = 2 * found + invented + missed;
    return all == 0 ? Double.NaN : 2.0 * found / all;
  }

  Retrieval plus(Retrieval other) {
    return new Retrieval(found + other.found, invented + other.invented, missed + other.missed);
  }
}
