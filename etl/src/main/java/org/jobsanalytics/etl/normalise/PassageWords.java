package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;

/** The words of folded text from one on, as phrases of one word, of two, and so on. */
final class PassageWords {

  private static final int LONGEST_GAP = 4;
  private static final int LONGEST_BEFORE = 32;

  private final String folded;
  private final int start;
  private final List<String> phrases = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  /**
   * @param start where a word begins
   * @param most how many words at most
   */
  PassageWords(String folded, int start, int most) {
    this.folded = folded;
    this.start = start;
    StringBuilder words = new StringBuilder();
    int at = start;
    while (phrases.size() < most && at < folded.length() && isWord(at)) {
      int end = at;
      while (end < folded.length() && isWord(end)) {
        end++;
      }
      words.append(phrases.isEmpty() ? "" : " ").append(folded, at, end);
      phrases.add(words.toString());
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
