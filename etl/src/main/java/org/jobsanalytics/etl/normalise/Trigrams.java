package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Knows the first three characters of some words, and so where none of them begins in a text: that
 * is nearly everywhere. The words are in at most 21 groups, of which each has a bit for each of the
 * three characters.
 */
final class Trigrams {

  private static final int LENGTH = 3;
  private static final int GROUPS = Long.SIZE / LENGTH;

  /** How many characters behind a place tell whether a word begins there. */
  static final int MORE = LENGTH - 1;

  // By character, for each group: whether a word of it has such a one first, second and third. Up
  // to general punctuation and the trade mark, of which a text needs a few lines.
  private final long[] fits = new long[0x2200];
  // Of all characters behind those.
  private long wide;
  private long thirds;

  Trigrams(Collection<String> words) {
    // Words of one length share groups: after a shorter word anything may follow.
    learn(ofLength(1, words), 0, 1);
    List<String> twos = ofLength(2, words);
    List<String> threes = ofLength(LENGTH, words);
    int forTwos = 1 + (GROUPS - LENGTH) * twos.size() / (twos.size() + threes.size() + 1);
    learn(twos, 1, forTwos);
    learn(threes, 1 + forTwos, GROUPS - 1 - forTwos);
  }

  private static List<String> ofLength(int length, Collection<String> words) {
    return words.stream()
        .map(word -> word.substring(0, Math.min(word.length(), LENGTH)))
        .filter(word -> word.length() == length)
        .sorted()
        .distinct()
        .toList();
  }

  /** Those that begin alike come into one group. */
  private void learn(List<String> sorted, int group, int groups) {
    for (int word = 0; word < sorted.size(); word++) {
      int first = LENGTH * (group + word * groups / sorted.size());
      for (int at = 0; at < LENGTH; at++) {
        learn(sorted.get(word), at, 1L << (first + at));
      }
      thirds |= 1L << (first + LENGTH - 1);
    }
  }

  private void learn(String word, int at, long bit) {
    if (at >= word.length()) {
      Arrays.setAll(fits, c -> fits[c] | bit);
      wide |= bit;
    } else if (word.charAt(at) < fits.length) {
      fits[word.charAt(at)] |= bit;
    } else {
      wide |= bit;
    }
  }

  /**
   * Where a word may begin, from {@code from} on and before {@code to}, in ascending order: all
   * places where one does, and a few more.
   */
  int[] in(String text, int from, int to) {
    // Two more characters, or noughts behind the text's end.
    char[] chars = new char[to - from + MORE];
    text.getChars(from, Math.min(text.length(), to + MORE), chars, 0);
    return in(chars, to - from, from);
  }

  /**
   * The same of the first {@code length} of these characters, behind which are at least {@link
   * #MORE}, and {@code before} which are not among them.
   */
  int[] in(char[] chars, int length, int before) {
    int[] places = Cues.NOWHERE;
    int count = 0;
    for (int i = next(chars, 0, length); i < length; i = next(chars, i + 1, length)) {
      places = count == places.length ? Arrays.copyOf(places, 2 * count + 16) : places;
      places[count] = before + i;
      count++;
    }
    return count == places.length ? places : Arrays.copyOf(places, count);
  }

  /** The first such place from {@code from} on, else {@code length}; a loop that does no more. */
  private int next(char[] chars, int from, int length) {
    if (from >= length) {
      return length;
    }
    long first = fit(chars[from]);
    long second = fit(chars[from + 1]);
    for (int i = from; i < length; i++) {
      long third = fit(chars[i + MORE]);
      if ((first << 2 & second << 1 & third & thirds) != 0) {
        return i;
      }
      first = second;
      second = third;
    }
    return length;
  }

  private long fit(char c) {
    return c < fits.length ? fits[c] : wide;
  }
}
