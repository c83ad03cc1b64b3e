package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Place.Precision;

/** {@code lieuTravail}, with its odd spellings. */
final class FranceTravailPlace {

  private static final double POSITIONED = 0.98;
  private static final double SWAPPED = 0.01;
  private static final Pattern SIDED = Pattern.compile("(Haute?s?|Bas)-(.+)");

  private FranceTravailPlace() {}

  static ObjectNode of(Town town, Precision precision, Dice dice) {
    ObjectNode place = Json.object();
    if (precision == Precision.COUNTRY) {
      return place.put("libelle", "France");
    }
    if (precision == Precision.REGION) {
      return place.put("libelle", town.region());
    }
    if (precision == Precision.DEPARTMENT) {
      place.put("libelle", department(town, dice));
      return position(place, town, dice);
    }
    int quarter = dice.between(1, 20);
    boolean paris = town.code().equals("75056");
    place.put("libelle", town.department() + " - " + name(town, quarter, dice));
    position(place, town, dice);
    place.put(
        "codePostal", paris ? String.format(Locale.ROOT, "750%02d", quarter) : town.postalCode());
    return place.put(
        "commune", paris ? String.format(Locale.ROOT, "751%02d", quarter) : town.code());
  }

  private static String name(Town town, int quarter, Dice dice) {
    if (town.code().equals("75056")) {
      String ordinal = quarter == 1 ? "1er" : quarter + "e";
      return dice.chance(0.7)
          ? "Paris " + ordinal + " Arrondissement"
          : String.format(Locale.ROOT, "PARIS %02d", quarter);
    }
    return dice.chance(0.5) ? town.name().toUpperCase(Locale.ROOT) : town.name();
  }

  private static String department(Town town, Dice dice) {
    if (town.isDepartment()) {
      return town.department() + " - " + town.name() + " (Dept.)";
    }
    Matcher sided = SIDED.matcher(town.departmentName());
    String turned =
        sided.matches()
            ? sided.group(2) + " (" + sided.group(1) + ")"
            : town.departmentName() + " (Dept.)";
    String on = "sur le département " + town.department();
    String words = dice.one(List.of(turned, turned, on));
    return dice.chance(0.05) ? town.department() : town.department() + " - " + words;
  }

  private static ObjectNode position(ObjectNode place, Town town, Dice dice) {
    if (!dice.chance(POSITIONED)) {
      return place;
    }
    boolean swapped = dice.chance(SWAPPED);
    place.put("latitude", swapped ? town.longitude() : town.latitude());
    return place.put("longitude", swapped ? town.latitude() : town.longitude());
  }
}
