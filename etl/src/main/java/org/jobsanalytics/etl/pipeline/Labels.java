package org.jobsanalytics.etl.pipeline;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.Salary;

/**
 * What an offer says: by a careful reader's judgement, or by the normaliser's.
 *
 * @param pay in euros a year, as the offer itself states it
 * @param department INSEE's code
 * @param commune today's official name
 */
record Labels(
    Set<String> technologies,
    Contract contract,
    Remote remote,
    Pay pay,
    Optional<Double> experienceMinYears,
    Optional<String> department,
    Optional<String> commune) {

  /** A stated salary, both bounds empty if there is none. */
  record Pay(Optional<Integer> min, Optional<Integer> max, boolean repaired) {

    static final Pay NONE = new Pay(Optional.empty(), Optional.empty(), false);
    private static final double NEAR = 0.01;

    boolean isStated() {
      return min.isPresent() || max.isPresent();
    }

    /** Whether both bounds of {@code other} are within 1 % of these, or open as these are. */
    boolean isNear(Pay other) {
      return near(min, other.min) && near(max, other.max);
    }

    private static boolean near(Optional<Integer> expected, Optional<Integer> was) {
      if (expected.isEmpty() || was.isEmpty()) {
        return expected.isEmpty() && was.isEmpty();
      }
      return Math.abs(expected.get() - was.get()) <= expected.get() * NEAR;
    }

    @Override
    public String toString() {
      String bounds = word(min) + " to " + word(max);
      return !isStated() ? "none" : repaired ? bounds + " repaired" : bounds;
    }

    private static String word(Optional<Integer> bound) {
      return bound.map(String::valueOf).orElse("?");
    }
  }

  /** Of an offer that is in the quarantine and so says nothing. */
  static final Labels NONE =
      new Labels(
          Set.of(),
          Contract.UNKNOWN,
          Remote.UNKNOWN,
          Pay.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static Labels of(Offer offer) {
    Pay pay =
        offer
            .salary()
            .filter(salary -> salary.basis() == Salary.Basis.STATED)
            .map(s -> new Pay(s.minEurPerYear(), s.maxEurPerYear(), s.repaired()))
            .orElse(Pay.NONE);
    return new Labels(
        new TreeSet<>(offer.technologies()),
        offer.contract(),
        offer.remote(),
        pay,
        offer.experienceMinYears(),
        offer.place().departmentCode(),
        offer.place().communeName());
  }
}
