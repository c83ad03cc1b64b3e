package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of folded text from one on, as phrases of one word, of two, and so on, as long as
 * phrases are known that begin so.
 */
final class PassageWords {

  private static final int LONGEST_GAP = 4;
  private static final int LONGEST_BEFORE = 32;

  private final String folded;
  private final int start;
  private final List<String> phrases = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  /**
   * @param start where a word begins
   * @param known what phrases begin with: of each the first word, the first two, and so on
   */
  PassageWords(String text, String folded, int start, Set<String> known) {
    this.folded = folded;
    this.start = start;
    StringBuilder words = new StringBuilder();
    int at = start;
    while (at < folded.length() && isWord(at)) {
      int end = at;
      do {
        end++;
      } while (end < folded.length() && isWord(end) && !Words.glued(text, end));
      words.append(phrases.isEmpty() ? "" : " ").append(folded, at, end);
      String phrase = words.toString();
      if (!known.contains(phrase)) {
        return;
      }
      phrases.add(phrase);
      ends.add(end);
      at = next(end);
    }
  }

  /** Where the next word begins: behind few signs. */
  private int next(int end) {
    int at = end;
    while (at < folded.length() && at - end < LONGEST_GAP && !isWord(at)) {
      at++;
    }
    return at;
  }

  private boolean isWord(int at) {
    return Folding.partOfWord(folded.charAt(at));
  }

  int count() {
    return phrases.size();
  }

  String first(int words) {
    return phrases.get(words - 1);
  }

  int end(int words) {
    return ends.get(words - 1);
  }

  /** Whether {@code words} stand right before. */
  boolean stand(String words) {
    String before = Folding.key(folded.substring(Math.max(0, start - LONGEST_BEFORE), start));
    return before.equals(words) || before.endsWith(" " + words);
  }
}
