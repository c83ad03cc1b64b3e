package org.jobsanalytics.etl.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Gross pay in euros a year.
 *
 * @param minEurPerYear the lower bound, if stated
 * @param maxEurPerYear the upper bound, if stated; equal to the lower for a single amount
 * @param basis who says so
 * @param repaired the stated unit could not be meant and the plausible one was taken
 * @param text the source's own words
 */
public record Salary(
    Optional<Integer> minEurPerYear,
    Optional<Integer> maxEurPerYear,
    Basis basis,
    boolean repaired,
    String text) {

  /** Who says what an offer pays. An estimate is never mixed with a statement. */
  public enum Basis {
    /** The offer itself. */
    STATED,
    /** The source's estimate. */
    PREDICTED
  }

  /**
   * @throws IllegalArgumentException if neither bound is there, or they are the wrong way round
   */
  public Salary {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(text, "text");
    if (minEurPerYear.isEmpty() && maxEurPerYear.isEmpty()) {
      throw new IllegalArgumentException("a salary has a bound, was none in '" + text + "'");
    }
    if (minEurPerYear.isPresent()
        && maxEurPerYear.isPresent()
        && minEurPerYear.get() > maxEurPerYear.get()) {
      throw new IllegalArgumentException("minimum above maximum in '" + text + "'");
    }
  }
}
