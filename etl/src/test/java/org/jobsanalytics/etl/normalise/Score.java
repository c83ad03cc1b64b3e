package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts of right, wrong, invented and missed labels of one kind. */
final class Score {

  private int right;
  private int wrong;
  private int invented;
  private int missed;
  private final List<String> errors = new ArrayList<>();

  /** One offer, one answer. */
  void answer(String id, Object expected, Object was) {
    if (expected.equals(was)) {
      right++;
      return;
    }
    wrong++;
    errors.add(id + ": expected " + expected + ", was " + was);
  }

  /** A member of a set of answers that both have. */
  void hit() {
    right++;
  }

  void invented(String id, String name) {
    invented++;
    errors.add(id + ": invented " + name);
  }

  void missed(String id, String name) {
    missed++;
    errors.add(id + ": missed " + name);
  }

  double accuracy() {
    return right / (double) (right + wrong);
  }

  double precision() {
    return right / (double) (right + invented);
  }

  double recall() {
    return right / (double) (right + missed);
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    return invented + missed > 0
        ? String.format(
            Locale.ROOT, "P %.3f R %.3f (%d)", precision(), recall(), right + invented + missed)
        : String.format(Locale.ROOT, "%.3f (%d)", accuracy(), right + wrong);
  }
}
