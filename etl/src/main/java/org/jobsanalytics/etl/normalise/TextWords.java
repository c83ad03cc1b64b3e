package org.jobsanalytics.etl.normalise;

import java.util.Arrays;

/**
 * The words of a text, found once for all who ask: where each begins and ends, and its {@link
 * String#hashCode} when folded. Words that lost their blank ({@code pleinSalaire}) are two.
 */
final class TextWords {

  private final String folded;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int count;

  /**
   * @param text as it stands
   * @param folded the same, each character folded
   */
  TextWords(String text, String folded) {
    this.folded = folded;
    int guess = 8 + folded.length() / 5;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new int[guess];
    find(text, text.toCharArray(), folded.toCharArray());
  }

  private void find(String text, char[] raw, char[] letters) {
    int i = 0;
    while (i < letters.length) {
      if (!Folding.partOfWord(letters[i])) {
        i++;
        continue;
      }
      int start = i;
      int hash = 0;
      do {
        hash = 31 * hash + letters[i];
        i++;
      } while (i < letters.length
          && Folding.partOfWord(letters[i])
          && (isPlainlySmall(raw[i]) || !Words.glued(text, i)));
      add(start, i, hash);
    }
  }

  /** Of such a letter no word begins in another. */
  private static boolean isPlainlySmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private void add(int start, int end, int hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count++;
  }

  String folded() {
    return folded;
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int hash(int word) {
    return hashes[word];
  }

  /** Whether the next word follows without a blank or sign. */
  boolean isGlued(int word) {
    return word + 1 < count && starts[word + 1] == ends[word];
  }
}
