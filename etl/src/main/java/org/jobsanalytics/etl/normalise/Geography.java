package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The official places of France, found by code, name or postal code. Names are keys. */
final class Geography {

  static final List<String> ARTICLES = List.of("le ", "la ", "les ", "l ");

  private static final Set<String> SPELLINGS_OF_SAINT = Set.of("st", "ste");

  private final Map<String, Commune> byCode = new HashMap<>(100_000);
  private final Map<String, List<Commune>> byName = new HashMap<>(80_000);
  private final Map<String, List<Commune>> byPostalCode = new HashMap<>(16_000);
  // By the code of a département and the first words of a longer name.
  private final Map<String, Map<String, List<Commune>>> byBeginning = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>(SPELLINGS_OF_SAINT);
  private final Map<String, String> regionOfDepartment = new HashMap<>();
  private final Map<String, String> departmentByName = new HashMap<>();

  Geography() {
    for (String[] row : Table.rows("departments.tsv", 5)) {
      regionOfDepartment.put(row[0], row[2]);
      departmentByName.put(Folding.key(row[1]), row[0]);
    }
    for (String[] row : Table.rows("communes.tsv", 5)) {
      add(
          new Commune(row[0], row[1], Folding.key(row[1]), row[2], Integer.parseInt(row[4])),
          row[3]);
    }
    for (String[] row : Table.rows("arrondissements.tsv", 3)) {
      Commune commune = byCode.get(row[1]);
      byCode.put(row[0], commune);
      addPostalCodes(commune, row[2]);
    }
    for (String[] row : Table.rows("former-communes.tsv", 3)) {
      Commune commune = byCode.get(row[2]);
      byCode.putIfAbsent(row[0], commune);
      addName(Folding.key(row[1]), commune);
    }
  }

  private void add(Commune commune, String postalCodes) {
    byCode.put(commune.code(), commune);
    addBeginnings(commune);
    addName(commune.key(), commune);
    addPostalCodes(commune, postalCodes);
  }

  private void addBeginnings(Commune commune) {
    String key = commune.key();
    Map<String, List<Commune>> beginnings =
        byBeginning.computeIfAbsent(commune.departmentCode(), code -> new HashMap<>());
    for (int end = key.indexOf(' '); end >= 0; end = key.indexOf(' ', end + 1)) {
      beginnings.computeIfAbsent(key.substring(0, end), words -> new ArrayList<>(1)).add(commune);
    }
  }

  private void addName(String key, Commune commune) {
    firstWords.add(firstWord(key));
    for (String article : ARTICLES) {
      if (key.startsWith(article)) {
        firstWords.add(firstWord(key.substring(article.length())));
      }
    }
    List<Commune> namesakes = byName.computeIfAbsent(key, name -> new ArrayList<>(1));
    if (!namesakes.contains(commune)) {
      namesakes.add(commune);
    }
  }

  private void addPostalCodes(Commune commune, String postalCodes) {
    if (postalCodes.isEmpty()) {
      return;
    }
    for (String postalCode : postalCodes.split(" ", -1)) {
      List<Commune> communes = byPostalCode.computeIfAbsent(postalCode, c -> new ArrayList<>(2));
      if (!communes.contains(commune)) {
        communes.add(commune);
      }
    }
  }

  /** Today's commune of a code, which may be of an arrondissement or of a commune since merged. */
  Optional<Commune> commune(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All communes of that name, past names included. */
  List<Commune> communesNamed(String key) {
    return byName.getOrDefault(key, List.of());
  }

  List<Commune> communesAt(String postalCode) {
    return byPostalCode.getOrDefault(postalCode, List.of());
  }

  /** The communes of a département whose names go on after these words. */
  List<Commune> communesBeginning(String words, String departmentCode) {
    return byBeginning.getOrDefault(departmentCode, Map.of()).getOrDefault(words, List.of());
  }

  /** Whether a name begins with the first word of {@code key}, an article left out or not. */
  boolean beginsName(String key) {
    return firstWords.contains(firstWord(key));
  }

  private static String firstWord(String key) {
    int end = key.indexOf(' ');
    return end < 0 ? key : key.substring(0, end);
  }

  Optional<String> departmentNamed(String key) {
    return Optional.ofNullable(departmentByName.get(key));
  }

  boolean isDepartment(String code) {
    return regionOfDepartment.containsKey(code);
  }

  Optional<String> regionOf(String departmentCode) {
    return Optional.ofNullable(regionOfDepartment.get(departmentCode));
  }

  /** The département of a postal code, which may be a company's own (CEDEX) and in no list. */
  Optional<String> departmentOf(String postalCode) {
    List<Commune> communes = communesAt(postalCode);
    if (!communes.isEmpty()) {
      return Optional.of(communes.get(0).departmentCode());
    }
    if (!postalCode.matches("[0-9]{5}")) {
      return Optional.empty();
    }
    int prefix = postalCode.startsWith("97") || postalCode.startsWith("98") ? 3 : 2;
    String code = postalCode.substring(0, prefix);
    if (code.equals("20")) {
      // Corsica's CEDEX codes: 200, 201 in the south, 202, 206 in the north.
      return Optional.of(postalCode.charAt(2) < '2' ? "2A" : "2B");
    }
    return Optional.of(code).filter(this::isDepartment);
  }
}
