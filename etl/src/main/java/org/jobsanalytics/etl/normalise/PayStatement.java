package org.jobsanalytics.etl.normalise;

import java.util.Optional;

/**
 * A salary as stated, not yet judged.
 *
 * @param min the lower bound in the stated unit, NaN if open
 * @param max the upper bound, NaN if open
 * @param period as stated, if it is
 * @param months paid a year; 12 if not stated
 * @param currency whether it is in euros, net of contributions, or in another currency
 * @param text the source's words
 */
record PayStatement(
    double min,
    double max,
    Optional<PayPeriod> period,
    double months,
    Currency currency,
    String text) {

  /** What the amount is in. */
  enum Currency {
    EURO,
    /** Euros after contributions: what they are before depends on the person. */
    EURO_NET,
    FOREIGN
  }

  boolean hasBound() {
    return !Double.isNaN(min) || !Double.isNaN(max);
  }

  /** Either bound: which of them does not matter where only a magnitude is asked for. */
  double any() {
    return Double.isNaN(max) ? min : max;
  }

  PayStatement with(double newMin, double newMax) {
    return new PayStatement(newMin, newMax, period, months, currency, text);
  }
}
