package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Knows the first three characters of the words of some lists, and so where none of them begins in
 * a text: that is nearly everywhere, and one pass sees it for all lists.
 */
final class Trigrams {

  private static final int[] NOWHERE = {};
  private static final int CHARACTERS = 128;
  // The first character's seven bits, and nine for the other two together.
  private static final int OTHERS = 512;
  private static final int WORDS = CHARACTERS * OTHERS / Long.SIZE;

  // Bit by bit, for each hash of three characters: whether a word begins with such ones, of any
  // list, and of each.
  private final long[] any;
  private final long[][] byList;

  Trigrams(List<? extends Collection<String>> lists) {
    byList = new long[lists.size()][WORDS];
    any = byList.length == 1 ? byList[0] : new long[WORDS];
    for (int list = 0; list < byList.length; list++) {
      for (String word : lists.get(list)) {
        learn(word, byList[list]);
      }
      for (int i = 0; i < WORDS; i++) {
        any[i] |= byList[list][i];
      }
    }
  }

  private static void learn(String word, long[] begins) {
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

  private static int hash(char c) {
    return (c ^ c >> 7) & (CHARACTERS - 1);
  }

  /** What follows a shorter word may be anything. */
  private static boolean mayBe(String word, int at, int hash) {
    return at >= word.length() || hash(word.charAt(at)) == hash;
  }

  private static int hash(int first, int second, int third) {
    return first * OTHERS + ((second << 4 ^ third) & (OTHERS - 1));
  }

  /**
   * For each list, where a word of it may begin, from {@code from} on and before {@code to}, in
   * ascending order: all places where one does, and a few more.
   */
  int[][] in(String text, int from, int to) {
    // Two more characters, or noughts behind the text's end.
    char[] chars = new char[to - from + 2];
    text.getChars(from, Math.min(text.length(), to + 2), chars, 0);
    int[] places = NOWHERE;
    int count = 0;
    int first = hash(chars[0]);
    int second = hash(chars[1]);
    for (int i = 2; i < chars.length; i++) {
      int third = hash(chars[i]);
      if (has(any, hash(first, second, third))) {
        places = count == places.length ? Arrays.copyOf(places, 2 * count + 16) : places;
        places[count] = i - 2;
        count++;
      }
      first = second;
      second = third;
    }
    int[][] found = new int[byList.length][];
    for (int list = 0; list < found.length; list++) {
      found[list] = of(byList[list], chars, places, count, from);
    }
    return found;
  }

  private static int[] of(long[] begins, char[] chars, int[] places, int count, int from) {
    int[] found = NOWHERE;
    int length = 0;
    for (int i = 0; i < count; i++) {
      int at = places[i];
      if (has(begins, hash(hash(chars[at]), hash(chars[at + 1]), hash(chars[at + 2])))) {
        found = length == 0 ? new int[count] : found;
        found[length] = from + at;
        length++;
      }
    }
    return length == found.length ? found : Arrays.copyOf(found, length);
  }

  private static boolean has(long[] bits, int hash) {
    return (bits[hash / Long.SIZE] >>> hash & 1) != 0;
  }
}
