package org.jobsanalytics.etl.normalise;

import java.util.Optional;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Precision;

/** Makes places of what was found. */
final class Places {

  private Places() {}

  /** Somewhere in a département. */
  static Place department(String code) {
    return new Place(
        Precision.DEPARTMENT,
        Optional.of(code),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** In a commune. */
  static Place commune(Commune commune) {
    return new Place(
        Precision.COMMUNE,
        Optional.of(commune.departmentCode()),
        Optional.of(commune.code()),
        Optional.of(commune.name()),
        Optional.empty());
  }
}
