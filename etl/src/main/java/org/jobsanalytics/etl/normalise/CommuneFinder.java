package org.jobsanalytics.etl.normalise;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the commune a source's spelling means. */
final class CommuneFinder {

  // "PARIS 09", "Lyon 5eme arrondissement", "courbevoie cedex 12", "toulouse 14e canton"
  private static final Pattern TAIL =
      Pattern.compile(
          "(?: cedex(?: \\d{1,2})?| (?:\\d{1,2}(?:er|ere|e|eme|nd|nde)? )?(?:arrondissement|arrdt|arr|canton)"
              + "| \\d{1,2}(?:er|e|eme)?| et (?:sa |ses |la )?(?:peripherie|environs|alentours|region|couronne|banlieue)"
              + "| (?:metropole|agglomeration|area|region|peripherie|alentours)| (?:nord|sud|est|ouest|centre|ville)(?: (?:est|ouest|centre))?)$");
  private static final Pattern SLASH = Pattern.compile("(?i)(?<=\\p{L})(?: s)?/(?=\\p{L})");
  private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
  // Of namesakes the largest is meant if it is this many times larger than the next.
  private static final int CLEARLY_LARGER = 3;

  private final Geography geography;

  CommuneFinder(Geography geography) {
    this.geography = geography;
  }

  /** The commune that {@code name} means within {@code scope}; empty too if it may be several. */
  Optional<Commune> find(String name, Scope scope) {
    String bare = key(name);
    if (!geography.beginsName(bare)) {
      // Nearly all that looks like a name in a title or text is none.
      return Optional.empty();
    }
    String key = bare.contains("st") ? SAINT.matcher(bare).replaceAll("saint$1") : bare;
    for (String rest = key; !rest.isEmpty(); rest = withoutTail(rest)) {
      Optional<Commune> commune = named(rest, scope);
      if (commune.isPresent()) {
        return commune;
      }
    }
    return scope.departmentCode().flatMap(department -> nearlyNamed(key, department));
  }

  /** "CHALON S/SAONE", "Chalon/Saône". */
  private static String key(String name) {
    return Folding.key(name.indexOf('/') < 0 ? name : SLASH.matcher(name).replaceAll(" sur "));
  }

  private static String withoutTail(String key) {
    String shorter = TAIL.matcher(key).replaceFirst("");
    return shorter.equals(key) ? "" : shorter;
  }

  private Optional<Commune> named(String key, Scope scope) {
    Optional<Commune> exact = only(geography.communesNamed(key), scope);
    if (exact.isPresent()) {
      return exact;
    }
    for (String article : Geography.ARTICLES) {
      // Without a scope "Port" or "Bois" would find a village of two hundred.
      Optional<Commune> commune =
          scope.isEverywhere()
              ? Optional.empty()
              : only(geography.communesNamed(article + key), scope);
      if (commune.isPresent()) {
        return commune;
      }
    }
    return Optional.empty();
  }

  private Optional<Commune> only(List<Commune> namesakes, Scope scope) {
    if (namesakes.size() < 2) {
      return namesakes.stream().findFirst().filter(commune -> scope.holds(commune, geography));
    }
    List<Commune> possible =
        namesakes.stream()
            .filter(commune -> scope.holds(commune, geography))
            .sorted(comparingInt(Commune::population).reversed())
            .toList();
    if (possible.size() > 1 && scope.isEverywhere()) {
      // Who means Saint-Denis on La Réunion says so.
      List<Commune> european = possible.stream().filter(CommuneFinder::european).toList();
      possible = european.isEmpty() ? possible : european;
    }
    if (possible.size() < 2) {
      return possible.stream().findFirst();
    }
    boolean clear = possible.get(0).population() >= CLEARLY_LARGER * possible.get(1).population();
    return clear ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private static boolean european(Commune commune) {
    return commune.departmentCode().length() == 2;
  }

  /** "Saint-Ouen" for Saint-Ouen-sur-Seine; "Brest-Plouzané", a canton, for Brest. */
  private Optional<Commune> nearlyNamed(String key, String department) {
    List<Commune> longer = geography.communesBeginning(key, department);
    if (!longer.isEmpty() && key.length() > 3) {
      return only(longer, Scope.department(department));
    }
    for (int end = key.lastIndexOf(' '); end > 3; end = key.lastIndexOf(' ', end - 1)) {
      Optional<Commune> shorter =
          only(geography.communesNamed(key.substring(0, end)), Scope.department(department));
      if (shorter.isPresent()) {
        return shorter;
      }
    }
    return Optional.empty();
  }
}
