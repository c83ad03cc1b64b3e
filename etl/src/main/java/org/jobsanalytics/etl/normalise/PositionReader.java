package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraft.Location;
import org.jobsanalytics.etl.model.Place.Position;

/** Reads coordinates, and puts them right where latitude and longitude were swapped. */
final class PositionReader {

  /** A rectangle of degrees around a part of France. */
  private record Box(double south, double north, double west, double east) {
    boolean holds(double latitude, double longitude) {
      return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
  }

  private static final List<Box> FRANCE =
      List.of(
          new Box(41, 51.5, -5.5, 10),
          new Box(14, 18.5, -63.5, -60.5),
          new Box(2, 6, -55, -51),
          new Box(-21.6, -20.6, 55, 56),
          new Box(-13.2, -12.4, 44.8, 45.5),
          new Box(46.5, 47.3, -56.7, -56));

  private PositionReader() {}

  static Optional<Position> read(Location location, Findings findings) {
    if (location.latitude().isBlank() || location.longitude().isBlank()) {
      return Optional.empty();
    }
    String words = location.latitude() + ", " + location.longitude();
    double latitude = degrees(location.latitude());
    double longitude = degrees(location.longitude());
    if (!inFrance(latitude, longitude) && inFrance(longitude, latitude)) {
      findings.add(Issue.Code.COORDINATES_SWAPPED, words);
      return Optional.of(new Position(longitude, latitude));
    }
    // 0, 0 is where programs put what they do not know.
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (!onEarth || (latitude == 0 && longitude == 0)) {
      findings.add(Issue.Code.COORDINATES_UNREADABLE, words);
      return Optional.empty();
    }
    return Optional.of(new Position(latitude, longitude));
  }

  private static boolean inFrance(double latitude, double longitude) {
    for (Box part : FRANCE) {
      if (part.holds(latitude, longitude)) {
        return true;
      }
    }
    return false;
  }

  private static double degrees(String words) {
    try {
      return words.length() > 40 ? Double.NaN : Double.parseDouble(words.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
