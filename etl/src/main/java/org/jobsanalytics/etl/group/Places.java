package org.jobsanalytics.etl.group;

import java.util.Optional;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.model.SourceId;

/** How two offers' places go together. */
enum Places {
  SAME_TOWN,
  /** One is coarser than the other, or both are coarse. */
  COARSER,
  /** An aggregator's copy in another town of the département; it places many ads by the area. */
  MISPLACED,
  /** Each names a town, a département or a country, and not the same one. */
  OTHER;

  // It shows "Allauch" for Marseille and all around, "Grasse" for half of Alpes-Maritimes.
  private static final SourceId AGGREGATOR = new SourceId("adzuna");

  static Places of(Outline one, Outline other) {
    Place here = one.place();
    Place there = other.place();
    if (differ(here.departmentCode(), there.departmentCode())
        || abroad(here, there)
        || abroad(there, here)) {
      return OTHER;
    }
    if (differ(here.communeCode(), there.communeCode())) {
      boolean copied = one.source().equals(AGGREGATOR) != other.source().equals(AGGREGATOR);
      return copied ? MISPLACED : OTHER;
    }
    boolean town = here.communeCode().isPresent() && there.communeCode().isPresent();
    return town ? SAME_TOWN : COARSER;
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static boolean abroad(Place one, Place other) {
    return one.precision() == Precision.ABROAD
        && other.precision() != Precision.ABROAD
        && other.precision() != Precision.UNKNOWN;
  }
}
