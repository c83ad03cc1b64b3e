package org.jobsanalytics.etl.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the work is, by the official geography of INSEE.
 *
 * @param departmentCode as in {@code 75}, {@code 2A}, {@code 974}
 * @param communeCode as in {@code 31555}; of the whole town for Paris, Lyon and Marseille
 * @param communeName the official name of that commune
 * @param position the coordinates, if the source gives any
 */
public record Place(
    Precision precision,
    Optional<String> departmentCode,
    Optional<String> communeCode,
    Optional<String> communeName,
    Optional<Position> position) {

  /** How finely a place is known. */
  public enum Precision {
    COMMUNE,
    DEPARTMENT,
    REGION,
    COUNTRY,
    ABROAD,
    UNKNOWN
  }

  /** Degrees, WGS 84. */
  public record Position(double latitude, double longitude) {
    public Position {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no position: " + latitude + ", " + longitude);
      }
    }
  }

  public Place {
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(departmentCode, "departmentCode");
    Objects.requireNonNull(communeCode, "communeCode");
    Objects.requireNonNull(communeName, "communeName");
    Objects.requireNonNull(position, "position");
  }

  /** A place of which nothing but how finely it is known can be said. */
  public static Place only(Precision precision) {
    return new Place(
        precision, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
