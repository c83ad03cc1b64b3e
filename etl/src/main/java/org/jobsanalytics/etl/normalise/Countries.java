package org.jobsanalytics.etl.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells France and its parts overseas from the rest of the world, by a country field. */
final class Countries {

  // ISO 3166 gives the parts of France overseas codes of their own.
  private static final Set<String> OF_FRANCE =
      Set.of(
          "FR", "FX", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF", "FRA",
          "GLP", "MTQ", "GUF", "REU", "MYT");

  private final Map<String, String> codes = new HashMap<>();

  Countries() {
    for (String[] row : Table.rows("countries.tsv", 3)) {
      codes.put(row[0].toLowerCase(Locale.ROOT), row[0]);
    }
  }

  /** Whether {@code country} is surely another country than France. */
  boolean isAbroad(String country, PlaceNames names) {
    String key = Folding.key(country);
    if (key.isEmpty() || OF_FRANCE.contains(key.toUpperCase(Locale.ROOT))) {
      return false;
    }
    if (codes.containsKey(key)) {
      return true;
    }
    return names.find(key).map(wide -> wide.kind() == PlaceNames.Kind.ABROAD).orElse(false);
  }
}
