package org.jobsanalytics.etl.normalise;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
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

  private static final int AROUND = 48;
  private static final int LONGEST_WORD = 24;
  private static final String MEANINGLESS = "-";

  private enum Where {
    FIELD,
    TITLE,
    TEXT
  }

  private final Class<E> matter;
  private final String[] cues;
  private final Map<Where, Phrases<Optional<E>>> phrases = new EnumMap<>(Where.class);

  /**
   * @param cues in folded text; every phrase that counts there holds one
   */
  WordList(String table, Class<E> matter, String... cues) {
    this.matter = matter;
    this.cues = cues.clone();
    for (Where where : Where.values()) {
      phrases.put(where, new Phrases<>());
    }
    List<String[]> rows = Table.rows(table, 4);
    rows.forEach(row -> putLonger(row, rows));
    rows.forEach(this::put);
  }

  /** "bac" counts after "niveau" only, so "niveau bac 2" has to be a phrase where "bac 2" is. */
  private void putLonger(String[] row, List<String[]> rows) {
    for (String before : before(row)) {
      rows.stream()
          .filter(longer -> !before.isEmpty() && longer[0].startsWith(row[0] + " "))
          .forEach(longer -> put(before + longer[0], longer));
    }
  }

  private void put(String[] row) {
    for (String before : before(row)) {
      put(before + row[0], row);
    }
  }

  private static List<String> before(String[] row) {
    return row[3].isEmpty()
        ? List.of("")
        : List.of(row[3].split(",", -1)).stream().map(words -> words + " ").toList();
  }

  private void put(String phrase, String[] row) {
    Optional<E> meaning =
        row[1].equals(MEANINGLESS) ? Optional.empty() : Optional.of(Enum.valueOf(matter, row[1]));
    if (row[2].equals("any")) {
      phrases.values().forEach(dictionary -> dictionary.put(phrase, meaning));
      return;
    }
    phrases.get(Where.valueOf(row[2].toUpperCase(Locale.ROOT))).put(phrase, meaning);
  }

  /** What the words of a source's own field mean. */
  Set<E> inField(List<String> words) {
    Set<E> found = EnumSet.noneOf(matter);
    words.forEach(entry -> collect(Where.FIELD, Folding.key(entry), found));
    return found;
  }

  /** What the words of the title mean. */
  Set<E> inTitle(Texts texts) {
    Set<E> found = EnumSet.noneOf(matter);
    collect(Where.TITLE, texts.titleKey(), found);
    return found;
  }

  /** What the words of title and description mean; most texts hold no cue, and cost no more. */
  Set<E> inText(Texts texts) {
    Set<E> found = EnumSet.noneOf(matter);
    String folded = texts.folded();
    BitSet near = nearCues(folded);
    for (int from = near.nextSetBit(0); from >= 0; ) {
      int to = near.nextClearBit(from);
      collect(Where.TEXT, Folding.key(folded.substring(from, to)), found);
      from = near.nextSetBit(to);
    }
    return found;
  }

  private void collect(Where where, String key, Set<E> found) {
    phrases.get(where).in(key, (phrase, meaning) -> meaning.ifPresent(found::add));
  }

  private BitSet nearCues(String folded) {
    BitSet near = new BitSet();
    for (String cue : cues) {
      for (int at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
        near.set(wordStart(folded, at - AROUND), wordEnd(folded, at + AROUND));
      }
    }
    return near;
  }

  /** A window must not cut a word: what is left of it may be another one. */
  private static int wordStart(String folded, int at) {
    int start = Math.max(0, at);
    for (int i = 0; i < LONGEST_WORD && start > 0 && partOfWord(folded, start - 1); i++) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String folded, int at) {
    int end = Math.min(folded.length(), at);
    for (int i = 0; i < LONGEST_WORD && end < folded.length() && partOfWord(folded, end); i++) {
      end++;
    }
    return end;
  }

  private static boolean partOfWord(String folded, int at) {
    return Folding.partOfWord(folded.charAt(at));
  }
}
