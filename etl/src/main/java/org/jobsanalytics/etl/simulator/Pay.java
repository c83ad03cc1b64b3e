package org.jobsanalytics.etl.simulator;

/** Gross pay in euros a year; both bounds are equal for a single amount. */
public record Pay(int minEurPerYear, int maxEurPerYear) {

  Pay raised() {
    return new Pay(
        minEurPerYear + 1_200,
        minEurPerYear == maxEurPerYear ? minEurPerYear + 1_200 : raisedMax());
  }

  private int raisedMax() {
    return maxEurPerYear + 1_200;
  }

  boolean isSingle() {
    return minEurPerYear == maxEurPerYear;
  }
}
