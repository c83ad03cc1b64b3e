package org.jobsanalytics.etl.normalise;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The phrases of one matter, as a table keeps them: what each means, where it counts, and after
 * which words only ({@code work-time.tsv} says how).
 */
final class WordList<E extends Enum<E>> {

  /** Where a phrase may count. */
  enum Where {
    FIELD,
    TITLE,
    TEXT
  }

  /**
   * A phrase.
   *
   * @param meaning empty if it says nothing of the matter
   * @param after the words of which one must stand right before; none: it counts anywhere
   */
  private record Phrase<E>(Optional<E> meaning, List<String> after) {
    boolean fits(PassageWords passage) {
      return after.isEmpty() || after.stream().anyMatch(passage::follows);
    }
  }

  private static final String MEANINGLESS = "-";

  private final Class<E> matter;
  private final Map<Where, Map<String, Phrase<E>>> phrases = new EnumMap<>(Where.class);
  private final Map<Where, WordScan> scans = new EnumMap<>(Where.class);

  WordList(String table, Class<E> matter) {
    this.matter = matter;
    for (Where where : Where.values()) {
      phrases.put(where, new HashMap<>());
    }
    Table.rows(table, 4).forEach(this::put);
    for (Where where : Where.values()) {
      scans.put(where, new WordScan(where, List.of(this)));
    }
  }

  private void put(String[] row) {
    Optional<E> meaning =
        row[1].equals(MEANINGLESS) ? Optional.empty() : Optional.of(Enum.valueOf(matter, row[1]));
    List<String> after = row[3].isEmpty() ? List.of() : List.of(row[3].split(",", -1));
    for (Where where : Where.values()) {
      if (row[2].equals("any") || row[2].equals(where.name().toLowerCase(Locale.ROOT))) {
        phrases.get(where).put(row[0], new Phrase<>(meaning, after));
      }
    }
  }

  Set<String> phrases(Where where) {
    return phrases.get(where).keySet();
  }

  /** What the words of a source's own field mean. */
  Set<E> inField(String words) {
    return words.isEmpty()
        ? nothing()
        : scans.get(Where.FIELD).mentions(new TextWords(words)).of(this);
  }

  /** What the words of a title mean. */
  Set<E> inTitle(Texts texts) {
    TextWords words = texts.words();
    return scans.get(Where.TITLE).mentions(words, words.firstFrom(texts.title().length())).of(this);
  }

  Set<E> nothing() {
    return EnumSet.noneOf(matter);
  }

  /** Whether the first {@code words} of {@code passage} are a phrase that counts there. */
  boolean has(Where where, PassageWords passage, int words) {
    Phrase<E> phrase = phrases.get(where).get(passage.phrase(words));
    return phrase != null && phrase.fits(passage);
  }

  Optional<E> meaning(Where where, String phrase) {
    return phrases.get(where).get(phrase).meaning();
  }
}
