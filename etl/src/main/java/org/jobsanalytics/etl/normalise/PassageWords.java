package org.jobsanalytics.etl.normalise;

/**
 * The words of a text from one on, as phrases of one word, of two, and so on, as long as phrases
 * are known that begin so. What is known is asked by hash: most words begin nothing, and no string
 * is made of them.
 */
final class PassageWords {

  private static final int LONGEST_GAP = 4;
  private static final int LONGEST_BEFORE = 32;

  private final TextWords words;
  private final int limit;
  private final WordFlags known;
  // By the number of words, less one: what is known of the phrase.
  private final int[] flags;
  private int first;
  private int count;

  /**
   * @param limit how many words of the text count
   * @param known flags of what phrases begin with: of each the first word, the first two, and so on
   * @param most the most words of a phrase
   */
  PassageWords(TextWords words, int limit, WordFlags known, int most) {
    this.words = words;
    this.limit = limit;
    this.known = known;
    this.flags = new int[most];
  }

  /** Goes to the text's word {@code first}. */
  void from(int first) {
    this.first = first;
    count = 0;
    int hash = words.hash(first);
    while (count < flags.length && known.of(hash) != 0) {
      flags[count] = known.of(hash);
      count++;
      int next = first + count;
      if (next == limit || words.start(next) - words.end(next - 1) > LONGEST_GAP) {
        return;
      }
      hash = words.joined(hash, next);
    }
  }

  int count() {
    return count;
  }

  /** The flags of the phrase of {@code length} words. */
  int flags(int length) {
    return flags[length - 1];
  }

  /** The phrase of {@code length} words. */
  String phrase(int length) {
    StringBuilder phrase = new StringBuilder();
    for (int word = first; word < first + length; word++) {
      phrase
          .append(word == first ? "" : " ")
          .append(words.folded(), words.start(word), words.end(word));
    }
    return phrase.toString();
  }

  /** Where it ends in the text. */
  int end(int length) {
    return words.end(first + length - 1);
  }

  /** Whether {@code phrase} stands right before. */
  boolean follows(String phrase) {
    int start = words.start(first);
    String before =
        Folding.key(words.folded().substring(Math.max(0, start - LONGEST_BEFORE), start));
    return before.equals(phrase) || before.endsWith(" " + phrase);
  }
}
