package org.jobsanalytics.etl.normalise;

import java.util.Arrays;

/**
 * A text folded, and its words, found in one pass for all who ask: where each begins and ends, and
 * its {@link String#hashCode}. Words that lost their blank ({@code pleinSalaire}) are two.
 */
final class TextWords {

  private final String folded;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int count;

  /**
   * @param text as it stands
   */
  TextWords(String text) {
    int guess = 8 + text.length() / 5;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new int[guess];
    folded = fold(text);
  }

  private String fold(String text) {
    char[] letters = text.toCharArray();
    int start = -1;
    int hash = 0;
    for (int i = 0; i < letters.length; i++) {
      char raw = letters[i];
      char letter = Folding.fold(raw);
      letters[i] = letter;
      boolean inWord = Folding.partOfWord(letter);
      if (start >= 0 && (!inWord || (!isPlainlySmall(raw) && Words.glued(text, i)))) {
        add(start, i, hash);
        start = -1;
        hash = 0;
      }
      if (inWord) {
        start = start < 0 ? i : start;
        hash = 31 * hash + letter;
      }
    }
    if (start >= 0) {
      add(start, letters.length, hash);
    }
    return new String(letters);
  }

  /** With such a letter no word begins within another. */
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

  /** The text, each character folded; positions in it are positions in the text. */
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
