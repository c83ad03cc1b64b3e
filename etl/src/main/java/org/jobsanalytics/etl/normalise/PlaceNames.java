package org.jobsanalytics.etl.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a name says that is not a commune's: a département, a region, all of France, abroad. */
final class PlaceNames {

  /** The kinds of wide places. */
  enum Kind {
    DEPARTMENT,
    /** Well known and no commune: La Défense. */
    QUARTER,
    REGION,
    COUNTRY,
    ABROAD,
    NONE
  }

  /** A wide place; {@code code} of the département, region or foreign country, if it is one. */
  record Wide(Kind kind, String code) {}

  private final Map<String, Wide> byName = new HashMap<>();

  PlaceNames() {
    for (String[] row : Table.rows("countries.tsv", 3)) {
      Wide abroad = new Wide(Kind.ABROAD, row[0]);
      byName.put(Folding.key(row[1]), abroad);
      byName.put(Folding.key(row[2]), abroad);
    }
    for (String[] row : Table.rows("regions.tsv", 2)) {
      byName.put(Folding.key(row[1]), new Wide(Kind.REGION, row[0]));
    }
    for (String[] row : Table.rows("departments.tsv", 5)) {
      byName.put(Folding.key(row[1]), new Wide(Kind.DEPARTMENT, row[0]));
    }
    for (String[] row : Table.rows("place-names.tsv", 3)) {
      byName.put(
          row[0], new Wide(Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2].replace("-", "")));
    }
  }

  Optional<Wide> find(String name) {
    return Optional.ofNullable(byName.get(Folding.key(name)));
  }

  /** Whether the name is a foreign country's, or ends with it, as in {@code Québec Canada}. */
  boolean endsAbroad(String name) {
    String key = Folding.key(name);
    return Optional.ofNullable(byName.get(key.substring(key.lastIndexOf(' ') + 1)))
        .or(() -> Optional.ofNullable(byName.get(key)))
        .filter(wide -> wide.kind() == Kind.ABROAD && !wide.code().isEmpty())
        .isPresent();
  }

  /** {@code Rhin (Bas)} is Bas-Rhin, {@code Belfort (Territoire de)} Territoire de Belfort. */
  Optional<Wide> findTurned(String name) {
    int open = name.indexOf('(');
    int close = name.indexOf(')', open + 1);
    if (open < 0 || close < 0) {
      return find(name);
    }
    String inside = name.substring(open + 1, close);
    String turned = inside + " " + name.substring(0, open);
    return find(turned).or(() -> find(name.substring(0, open)));
  }
}
