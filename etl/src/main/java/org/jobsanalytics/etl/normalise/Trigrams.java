package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Knows the first three characters of the words of some lists, and so where none of them begins in
 * a text: that is nearly everywhere, and one pass sees it for all lists.
 */
final class Trigrams {

  private static final int CHARACTERS = 128;
  private static final int LETTER = 1;
  private static final int SIGN = 2;
  // The first character's seven bits, and nine for the other two together.
  private static final int OTHERS = 512;
  private static final int WORDS = CHARACTERS * OTHERS / Long.SIZE;

  // Bit by bit, for each hash of three characters: whether a word begins with such ones, of any
  // list, and of each.
  private final long[] any = new long[WORDS];
  private final long[][] byList;

  /**
   * What is looked for.
   *
   * @param whole behind a word of less than three characters stands no letter or digit
   */
  record Words(Collection<String> words, boolean whole) {

    /** Whether a word goes on so; what follows a shorter one may be anything, or any sign. */
    private boolean mayBe(String word, int at, int code) {
      if (at < word.length()) {
        return code(word.charAt(at)) == code;
      }
      return !whole || at > word.length() || !isLetter(code);
    }
  }

  Trigrams(List<Words> lists) {
    byList = new long[lists.size()][WORDS];
    for (int list = 0; list < byList.length; list++) {
      for (String word : lists.get(list).words) {
        learn(lists.get(list), word, byList[list]);
      }
      for (int i = 0; i < WORDS; i++) {
        any[i] |= byList[list][i];
      }
    }
  }

  private static void learn(Words words, String word, long[] begins) {
    int first = code(word.charAt(0));
    for (int second = 0; second < CHARACTERS; second++) {
      for (int third = 0; third < CHARACTERS; third++) {
        if (words.mayBe(word, 1, second) && words.mayBe(word, 2, third)) {
          int hash = hash(first, second, third);
          begins[hash / Long.SIZE] |= 1L << hash;
        }
      }
    }
  }

  /**
   * A character of ASCII is itself; clean text has no control characters, so two stand for all
   * others.
   */
  private static int code(char c) {
    return c < CHARACTERS ? c : Folding.partOfWord(c) ? LETTER : SIGN;
  }

  private static boolean isLetter(int code) {
    return code == LETTER || Folding.partOfWord((char) code);
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
    int[] places = new int[16];
    int count = 0;
    int first = code(chars[0]);
    int second = code(chars[1]);
    for (int i = 2; i < chars.length; i++) {
      int third = code(chars[i]);
      if (count == places.length) {
        places = Arrays.copyOf(places, 4 * count);
      }
      // Without a branch, as nothing foretells which way it would go.
      places[count] = i - 2;
      count += bit(any, hash(first, second, third));
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
    int[] found = new int[count];
    int length = 0;
    for (int i = 0; i < count; i++) {
      int at = places[i];
      found[length] = from + at;
      length += bit(begins, hash(code(chars[at]), code(chars[at + 1]), code(chars[at + 2])));
    }
    return length == count ? found : Arrays.copyOf(found, length);
  }

  private static int bit(long[] bits, int hash) {
    return (int) (bits[hash / Long.SIZE] >>> hash) & 1;
  }
}
