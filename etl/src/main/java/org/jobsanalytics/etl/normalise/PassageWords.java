package org.jobsanalytics.etl.normalise;

/**
 * The words of folded text from one on, as phrases of one word, of two, and so on, as long as
 * phrases are known that begin so. What is known is asked by hash: most words begin nothing, and no
 * string is made of them.
 */
final class PassageWords {

  private static final int LONGEST_GAP = 4;
  private static final int LONGEST_BEFORE = 32;

  private final String text;
  private final String folded;
  private final WordFlags known;
  private final int[] starts;
  private final int[] ends;
  private final int[] flags;
  private int count;

  /**
   * @param known flags of what phrases begin with: of each the first word, the first two, and so on
   * @param most the most words of a phrase
   */
  PassageWords(String text, String folded, WordFlags known, int most) {
    this.text = text;
    this.folded = folded;
    this.known = known;
    this.starts = new int[most];
    this.ends = new int[most];
    this.flags = new int[most];
  }

  /** Goes to the word that begins at {@code start}. */
  void from(int start) {
    count = 0;
    int hash = 0;
    int at = start;
    while (count < starts.length && at < folded.length() && isWord(at)) {
      int end = at;
      do {
        hash = 31 * hash + folded.charAt(end);
        end++;
      } while (end < folded.length() && isWord(end) && !Words.glued(text, end));
      int of = known.of(hash);
      if (of == 0) {
        return;
      }
      starts[count] = at;
      ends[count] = end;
      flags[count] = of;
      count++;
      hash = 31 * hash + ' ';
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
    return count;
  }

  /** The flags of the phrase of the first {@code words}. */
  int flags(int words) {
    return flags[words - 1];
  }

  String first(int words) {
    StringBuilder phrase = new StringBuilder().append(folded, starts[0], ends[0]);
    for (int word = 1; word < words; word++) {
      phrase.append(' ').append(folded, starts[word], ends[word]);
    }
    return phrase.toString();
  }

  int end(int words) {
    return ends[words - 1];
  }

  /** Whether {@code words} stand right before. */
  boolean stand(String words) {
    int start = starts[0];
    String before = Folding.key(folded.substring(Math.max(0, start - LONGEST_BEFORE), start));
    return before.equals(words) || before.endsWith(" " + words);
  }
}
