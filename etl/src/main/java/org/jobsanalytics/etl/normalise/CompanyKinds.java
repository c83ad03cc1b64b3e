package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows what names of companies say of them; looked up by key. */
final class CompanyKinds {

  /** What a name may be. */
  enum Kind {
    EMPLOYER,
    /** Offers work at its clients'. */
    AGENCY,
    /** Hides who offers the work. */
    ANONYMOUS,
    /** Stands where nothing is stated. */
    ABSENT
  }

  private final Phrases<Kind> whole = new Phrases<>();
  private final Phrases<Kind> starts = new Phrases<>();
  private final Phrases<Kind> words = new Phrases<>();

  CompanyKinds() {
    for (String[] row : Table.rows("company-kinds.tsv", 3)) {
      Kind kind = Kind.valueOf(row[1]);
      switch (row[2]) {
        case "whole" -> whole.put(row[0], kind);
        case "start" -> starts.put(row[0], kind);
        case "word" -> words.put(row[0], kind);
        default -> throw new IllegalStateException("company-kinds.tsv: no such place: " + row[2]);
      }
    }
  }

  Kind of(String key) {
    return whole
        .whole(key)
        .or(() -> start(key))
        .or(() -> anywhere(key))
        .orElse(key.isEmpty() ? Kind.ABSENT : Kind.EMPLOYER);
  }

  private Optional<Kind> start(String key) {
    List<Kind> found = new ArrayList<>();
    starts.in(
        key,
        (phrase, kind) -> {
          if (key.startsWith(phrase)) {
            found.add(kind);
          }
        });
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  private Optional<Kind> anywhere(String key) {
    List<Kind> found = new ArrayList<>();
    words.in(key, (phrase, kind) -> found.add(kind));
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }
}
