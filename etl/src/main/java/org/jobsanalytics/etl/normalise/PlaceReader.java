package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
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

  private final Geography geography = new Geography();
  private final PlaceNames names = new PlaceNames();
  private final Countries countries = new Countries();
  private final CommuneFinder finder = new CommuneFinder(geography);
  private final PlaceInText inText = new PlaceInText(geography, finder);

  Place read(Location location, Texts texts, Findings findings) {
    Optional<Position> position = PositionReader.read(location, findings);
    PlaceWords words = PlaceWords.of(location);
    Place named = named(location, words, findings);
    Place place = named;
    if (coarse(named)) {
      place = inText.find(texts, scope(location, words)).map(Places::commune).orElse(named);
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

  private Place named(Location location, PlaceWords words, Findings findings) {
    Optional<Commune> coded = geography.commune(location.communeCode().strip());
    if (coded.isPresent()) {
      return Places.commune(coded.get());
    }
    if (countries.isAbroad(location.country(), names)) {
      return Place.only(Precision.ABROAD);
    }
    Optional<String> department = department(location, words);
    if (department.isEmpty() && words.names().stream().skip(1).anyMatch(names::endsAbroad)) {
      // "Paris, Texas, United States"
      return Place.only(Precision.ABROAD);
    }
    Scope scope = scope(location, words);
    return commune(words, scope)
        .map(Places::commune)
        .or(() -> wide(words.names(), scope))
        .orElseGet(() -> unknown(location, words.names(), findings));
  }

  private static Place unknown(Location location, List<String> tried, Findings findings) {
    boolean france = Folding.key(location.country()).startsWith("fr");
    if (tried.stream().anyMatch(name -> !Folding.key(name).isEmpty())) {
      findings.add(Issue.Code.PLACE_UNKNOWN, String.join(" > ", tried));
    }
    return Place.only(france ? Precision.COUNTRY : Precision.UNKNOWN);
  }

  private Optional<String> department(Location location, PlaceWords words) {
    return words.department().isPresent()
        ? words.department().filter(geography::isDepartment)
        : overseas(location.country());
  }

  /** La Réunion is a country to ISO 3166 (RE), and a département to INSEE (974). */
  private Optional<String> overseas(String country) {
    return names
        .find(country)
        .filter(wide -> wide.kind() == PlaceNames.Kind.DEPARTMENT)
        .map(Wide::code)
        .filter(code -> code.length() == 3);
  }

  private Scope scope(Location location, PlaceWords words) {
    List<String> names = words.names();
    Optional<String> department =
        department(location, words).or(() -> words.postalCode().flatMap(geography::departmentOf));
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

  private Optional<Commune> commune(PlaceWords words, Scope scope) {
    List<String> names = words.names();
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
    List<Commune> posted = words.postalCode().map(geography::communesAt).orElse(List.of());
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
