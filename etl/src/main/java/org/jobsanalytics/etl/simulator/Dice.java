package org.jobsanalytics.etl.simulator;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: equal seeds give equal throws. */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Dice of their own for each of {@code marks}, whatever was thrown elsewhere. */
  static Dice of(long seed, long... marks) {
    long mixed = seed;
    for (long mark : marks) {
      mixed = (mixed ^ mark) * GOLDEN;
      mixed ^= mixed >>> 29;
    }
    return new Dice(mixed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double share() {
    return random.nextDouble();
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  long number() {
    return random.nextLong();
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** The index of one of {@code weights}, by weight. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Memoryless waiting: mostly short, seldom long. */
  double waiting(double mean) {
    return -Math.log(1 - random.nextDouble()) * mean;
  }
}
