package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.Collection;

/**
 * Knows the first three characters of some words, and so where none of them begins in a text: that
 * is nearly everywhere, and takes a nanosecond or two to see.
 */
final class Trigrams {

  private static final int[] NOWHERE = {};
  private static final int CHARACTERS = 128;
  // The first character's seven bits, and nine for the other two together.
  private static final int OTHERS = 512;

  // Bit by bit, for each hash of three characters: whether a word begins with such ones.
  private final long[] begins = new long[CHARACTERS * OTHERS / Long.SIZE];

  Trigrams(Collection<String> words) {
    for (String word : words) {
      int first = hash(word.charAt(0));
      for (int second = 0; second < CHARACTERS; second++) {
        for (int third = 0; third < CHARACTERS; third++) {
          if (mayBe(word, 1, second) && mayBe(word, 2, third)) {
            int hash = hash(first, second, third);
            begins[hash / Long.SIZE] |= 1L << hash;
          }
        }
      }
    }
  }

  /** What follows a shorter word may be anything. */
  private static boolean mayBe(String word, int at, int hash) {
    return at >= word.length() || hash(word.charAt(at)) == hash;
  }

  private static int hash(char c) {
    return (c ^ (c >> 7)) & (CHARACTERS - 1);
  }

  private static int hash(int first, int second, int third) {
    return first * OTHERS + (((second << 4) ^ third) & (OTHERS - 1));
  }

  /**
   * Where a word may begin, from {@code from} on and before {@code to}, in ascending order: all
   * places where one does, and a few more.
   */
  int[] in(String text, int from, int to) {
    // Two more characters, or noughts behind the text's end.
    char[] chars = new char[to - from + 2];
    text.getChars(from, Math.min(text.length(), to + 2), chars, 0);
    int[] found = NOWHERE;
    int count = 0;
    int first = hash(chars[0]);
    int second = hash(chars[1]);
    for (int i = 2; i < chars.length; i++) {
      int third = hash(chars[i]);
      int hash = hash(first, second, third);
      first = second;
      second = third;
      if ((begins[hash / Long.SIZE] >>> hash & 1) != 0) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count + 16) : found;
        found[count] = from + i - 2;
        count++;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
