package org.jobsanalytics.etl.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Chooses among many by weight, in the time of a binary search. */
final class Weights<T> {

  private final List<T> values;
  private final double[] sums;

  Weights(List<T> values, ToDoubleFunction<T> weight) {
    this.values = List.copyOf(values);
    this.sums = new double[values.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weight.applyAsDouble(values.get(i));
      sums[i] = sum;
    }
  }

  List<T> values() {
    return values;
  }

  T one(Dice dice) {
    int at = Arrays.binarySearch(sums, dice.share() * sums[sums.length - 1]);
    return values.get(Math.min(at < 0 ? -at - 1 : at, sums.length - 1));
  }
}
