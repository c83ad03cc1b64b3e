package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraft.Location;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Position;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.normalise.PlaceNames.Wide;

/**
 * Reads where the work is: the location's codes first, then its names from narrow to wide, and the
 * title and text only where the location is not finer than a region.
 */
final class PlaceReader {

  // "31 - TOULOUSE", "2A - Ajaccio", "974 - Port", a bare "75"
  private static final Pattern CODED =
      Pattern.compile("^(\\d{2,3}|2[ABab])(?: ?- ?(.*))?$", Pattern.DOTALL);
  // "Paris (75)", "Saint-Denis (974)", "Vienne - 38"; not the arrondissement of "Lyon 03"
  private static final Pattern CODED_BEHIND =
      Pattern.compile(
          "^(.*\\p{L}[.)]?) ?(?:\\( ?| - |, ?)(\\d{2,3}|2[ABab]) ?\\)?$", Pattern.DOTALL);
  private static final Pattern POSTAL_CODE = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");
  private static final Pattern BETWEEN_NAMES = Pattern.compile(" ?[,;|>\\n] ?| [-–/] ");

  private static final int MOST_NAMES = 12;
  private static final int LONGEST_NAME = 200;

  private final Geography geography = new Geography();
  private final PlaceNames names = new PlaceNames();
  private final Countries countries = new Countries();
  private final CommuneFinder finder = new CommuneFinder(geography);
  private final PlaceInText inText = new PlaceInText(geography, finder);

  Place read(Location location, Texts texts, Findings findings) {
    Optional<Position> position = PositionReader.read(location, findings);
    Place named = named(location, findings);
    Place place = named;
    if (coarse(named)) {
      place = inText.find(texts, scopeOf(location)).map(Places::commune).orElse(named);
    }
    return new Place(
        place.precision(),
        place.departmentCode(),
        place.communeCode(),
        place.communeName(),
        position);
  }

  private static boolean coarse(Place place) {
    return switch (place.precision()) {
      case REGION, COUNTRY, UNKNOWN -> true;
      case COMMUNE, DEPARTMENT, ABROAD -> false;
    };
  }

  private Place named(Location location, Findings findings) {
    Optional<Commune> coded = geography.commune(location.communeCode().strip());
    if (coded.isPresent()) {
      return Places.commune(coded.get());
    }
    if (countries.isAbroad(location.country(), names)) {
      return Place.only(Precision.ABROAD);
    }
    List<String> narrowToWide = narrowToWide(location);
    if (coded(location).isEmpty() && narrowToWide.stream().skip(1).anyMatch(names::endsAbroad)) {
      // "Paris, Texas, United States"
      return Place.only(Precision.ABROAD);
    }
    Optional<String> postalCode = postalCode(location);
    Scope scope = scope(narrowToWide, postalCode, coded(location));
    return commune(narrowToWide, postalCode, scope)
        .map(Places::commune)
        .or(() -> wide(narrowToWide, scope))
        .orElseGet(() -> unknown(location, narrowToWide, findings));
  }

  private static Place unknown(Location location, List<String> tried, Findings findings) {
    boolean france = Folding.key(location.country()).startsWith("fr");
    if (tried.stream().anyMatch(name -> !Folding.key(name).isEmpty())) {
      findings.add(Issue.Code.PLACE_UNKNOWN, String.join(" > ", tried));
    }
    return Place.only(france ? Precision.COUNTRY : Precision.UNKNOWN);
  }

  /** The names to try: the path backwards, then the label, without its département's number. */
  private static List<String> narrowToWide(Location location) {
    List<String> names = new ArrayList<>();
    List<String> areas = location.areas();
    for (int i = areas.size() - 1; i >= 0; i--) {
      names.add(start(areas.get(i)));
    }
    String label = start(location.label());
    if (!label.isEmpty() && names.isEmpty()) {
      String name = withoutCode(label);
      names.add(POSTAL_CODE.matcher(name).replaceAll(" ").strip());
      names.addAll(List.of(BETWEEN_NAMES.split(POSTAL_CODE.matcher(name).replaceAll(", "))));
    }
    return names.stream().filter(name -> !name.isBlank()).distinct().limit(MOST_NAMES).toList();
  }

  private static String withoutCode(String label) {
    Matcher coded = CODED.matcher(label);
    if (coded.matches()) {
      return coded.group(2) == null ? "" : coded.group(2);
    }
    Matcher behind = CODED_BEHIND.matcher(label);
    return behind.matches() ? behind.group(1) : label;
  }

  /** No place has a name longer than this; what is longer is searched no further. */
  private static String start(String words) {
    return words.substring(0, Math.min(words.length(), LONGEST_NAME)).strip();
  }

  private Optional<String> coded(Location location) {
    String label = start(location.label());
    Matcher coded = CODED.matcher(label);
    if (coded.matches()) {
      return departmentCode(coded.group(1));
    }
    Matcher behind = CODED_BEHIND.matcher(label);
    return behind.matches() ? departmentCode(behind.group(2)) : overseas(location.country());
  }

  /** La Réunion is a country to ISO 3166 (RE), and a département to INSEE (974). */
  private Optional<String> overseas(String country) {
    return names
        .find(country)
        .filter(wide -> wide.kind() == PlaceNames.Kind.DEPARTMENT)
        .map(Wide::code)
        .filter(code -> code.length() == 3);
  }

  private Optional<String> departmentCode(String words) {
    return Optional.of(words.toUpperCase(Locale.ROOT)).filter(geography::isDepartment);
  }

  private static Optional<String> postalCode(Location location) {
    Matcher inField = POSTAL_CODE.matcher(start(location.postalCode()));
    if (inField.find()) {
      return Optional.of(inField.group(1));
    }
    Matcher inLabel = POSTAL_CODE.matcher(start(location.label()));
    return inLabel.find() ? Optional.of(inLabel.group(1)) : Optional.empty();
  }

  private Scope scope(List<String> names, Optional<String> postalCode, Optional<String> coded) {
    Optional<String> department = coded.or(() -> postalCode.flatMap(geography::departmentOf));
    Optional<String> region = Optional.empty();
    for (int i = names.size() - 1; i >= 0; i--) {
      Optional<Wide> wide = this.names.findTurned(names.get(i));
      // "Vienne" alone is a town as well as a département: the last name is not a scope of itself.
      boolean scopes = wide.isPresent() && (i > 0 || names.size() == 1);
      if (scopes && wide.get().kind() == PlaceNames.Kind.REGION) {
        region = Optional.of(wide.get().code());
      }
      if (i > 0 && wide.isPresent() && inDepartment(wide.get())) {
        String code = wide.get().code();
        department = department.or(() -> Optional.of(code));
      }
    }
    return new Scope(department, department.isPresent() ? Optional.empty() : region);
  }

  private static boolean inDepartment(Wide wide) {
    return wide.kind() == PlaceNames.Kind.DEPARTMENT || wide.kind() == PlaceNames.Kind.QUARTER;
  }

  private Scope scopeOf(Location location) {
    return scope(narrowToWide(location), postalCode(location), coded(location));
  }

  private Optional<Commune> commune(List<String> names, Optional<String> postalCode, Scope scope) {
    List<Commune> posted = postalCode.map(geography::communesAt).orElse(List.of());
    for (String name : names) {
      Optional<Wide> wide = this.names.findTurned(name);
      boolean town = scope.hasTown(name, geography);
      if (wide.isPresent() && !town && !alsoTown(name, wide.get(), names)) {
        boolean passable =
            wide.get().kind() == PlaceNames.Kind.NONE
                || wide.get().kind() == PlaceNames.Kind.QUARTER;
        if (passable) {
          continue;
        }
        break;
      }
      Optional<Commune> commune = finder.find(name, scope);
      if (commune.isPresent()) {
        return commune;
      }
    }
    if (scope.departmentCode().filter("75"::equals).isPresent()) {
      return geography.commune("75056");
    }
    return posted.size() == 1 ? Optional.of(posted.get(0)) : Optional.empty();
  }

  /** Paris is town and département; Luxembourg or Vienne are what stands around them. */
  private boolean alsoTown(String name, Wide wide, List<String> names) {
    return wide.kind() == PlaceNames.Kind.DEPARTMENT
        && geography.departmentNamed(Folding.key(name)).isPresent()
        && (wide.code().equals("75") || (names.size() == 1 && !name.contains("(")))
        && !geography.communesNamed(Folding.key(name)).isEmpty();
  }

  private Optional<Place> wide(List<String> names, Scope scope) {
    if (scope.departmentCode().isPresent()) {
      return Optional.of(Places.department(scope.departmentCode().get()));
    }
    if (names.stream().anyMatch(this.names::endsAbroad)) {
      return Optional.of(Place.only(Precision.ABROAD));
    }
    for (String name : names) {
      Optional<Wide> wide = this.names.findTurned(name);
      if (wide.isPresent() && wide.get().kind() != PlaceNames.Kind.NONE) {
        return wide.map(PlaceReader::place);
      }
    }
    return Optional.empty();
  }

  private static Place place(Wide wide) {
    return switch (wide.kind()) {
      case DEPARTMENT, QUARTER -> Places.department(wide.code());
      case REGION -> Place.only(Precision.REGION);
      case COUNTRY -> Place.only(Precision.COUNTRY);
      case ABROAD -> Place.only(Precision.ABROAD);
      case NONE -> Place.only(Precision.UNKNOWN);
    };
  }
}
