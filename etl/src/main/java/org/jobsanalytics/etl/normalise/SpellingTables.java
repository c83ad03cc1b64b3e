package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of technologies into spellings by their folded form. */
final class SpellingTables {

  private final Map<String, String[]> contexts = new HashMap<>();
  private final Map<String, List<Spelling>> byFolded = new HashMap<>();

  private SpellingTables() {}

  static Map<String, List<Spelling>> read() {
    SpellingTables tables = new SpellingTables();
    Table.rows("technology-contexts.tsv", 3).forEach(row -> tables.contexts.put(row[0], row));
    for (String[] row : Table.rows("technologies.tsv", 3)) {
      for (String spelling : row[2].split("\\|", -1)) {
        tables.add(row[0], spelling);
      }
    }
    for (String[] row : Table.rows("technology-decoys.tsv", 1)) {
      tables.put(row[0], new Spelling("", "", List.of(), List.of()));
    }
    return tables.byFolded;
  }

  private void add(String technology, String marked) {
    boolean inContext = marked.endsWith("?");
    String bare = inContext ? marked.substring(0, marked.length() - 1) : marked;
    String exact = bare.startsWith("=") ? bare.substring(1) : "";
    String folded = exact.isEmpty() ? bare : Folding.sameLength(exact);
    if (!inContext) {
      put(folded, new Spelling(technology, exact, List.of(), List.of()));
      return;
    }
    String[] context = contexts.get(technology);
    if (context == null) {
      throw new IllegalStateException("technology-contexts.tsv has no row for " + technology);
    }
    put(folded, new Spelling(technology, exact, words(context[1]), words(context[2])));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
  }

  private void put(String folded, Spelling spelling) {
    byFolded.computeIfAbsent(folded, key -> new ArrayList<>(1)).add(spelling);
  }
}
