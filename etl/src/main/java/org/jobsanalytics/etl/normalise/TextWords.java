package org.jobsanalytics.etl.normalise;

import java.util.Arrays;

/**
 * A text folded, and its words, found in one pass for all who ask: where each begins and ends, and
 * its {@link String#hashCode}. Words that lost their blank ({@code pleinSalaire}) are two.
 *
 * <p>Nothing foretells to a processor where a word ends. So nothing is decided character by
 * character: the answers for 64 of them are bits of one number, and whatever the words are, the
 * hashes are those of all that was read up to a place.
 */
final class TextWords {

  private static final int BLOCK = Long.SIZE;
  // Of so many characters one number holds three answers to each.
  private static final int PART = 16;
  private static final long PART_MASK = (1L << PART) - 1;
  private static final int[] POWERS = powers();

  private final String text;
  // Those of the text, each folded where it stands as soon as it is read.
  private final char[] letters;
  private final String folded;
  // By block: where digits are.
  private final long[] digits;
  // By place in the block: the hash of all letters of the text before it.
  private final int[] sums = new int[BLOCK + 1];
  private int[] starts;
  private int[] ends;
  // Of a word that has not ended: of all letters before it.
  private int[] hashes;
  private int count;
  // One less than the count while a word goes on into the next block.
  private int ended;
  private boolean inWord;

  private static int[] powers() {
    int[] powers = new int[BLOCK];
    powers[0] = 1;
    for (int i = 1; i < BLOCK; i++) {
      powers[i] = 31 * powers[i - 1];
    }
    return powers;
  }

  /**
   * @param text as it stands
   */
  TextWords(String text) {
    this.text = text;
    // Whole blocks: behind the text are noughts, as many as a scan of the letters may ask for.
    letters = new char[text.length() + Trigrams.MORE + BLOCK - 1 & -BLOCK];
    text.getChars(0, text.length(), letters, 0);
    digits = new long[letters.length / BLOCK];
    starts = new int[BLOCK + letters.length / 5];
    ends = new int[starts.length];
    hashes = new int[starts.length];
    for (int from = 0; from < letters.length; from += BLOCK) {
      read(from);
    }
    folded = new String(letters, 0, text.length());
  }

  private void read(int from) {
    long words = 0;
    long capitals = 0;
    long figures = 0;
    sums[0] = sums[BLOCK];
    for (int part = 0; part < BLOCK; part += PART) {
      long kinds = readPart(from, part);
      words |= answers(kinds, Folding.IN_WORD) << part;
      capitals |= answers(kinds, Folding.CAPITAL) << part;
      figures |= answers(kinds, Folding.DIGIT) << part;
    }
    digits[from / BLOCK] = figures;
    long before = words << 1 | (inWord ? 1 : 0);
    inWord = words < 0;
    long glued = glued(from, capitals & words & before);
    note(from, (words & ~before) | glued, (~words & before) | glued);
  }

  private static long answers(long kinds, int kind) {
    return kinds >>> (kind - PART + 1) & PART_MASK;
  }

  /** The kinds of {@link #PART} characters: shifted in from above, each bit is in its place. */
  private long readPart(int from, int part) {
    long kinds = 0;
    int sum = sums[part];
    for (int i = part; i < part + PART; i++) {
      long form = Folding.form(letters[from + i]);
      char letter = (char) form;
      letters[from + i] = letter;
      sum = 31 * sum + letter;
      sums[i + 1] = sum;
      kinds = kinds >>> 1 | (form & Folding.KINDS);
    }
    return kinds;
  }

  /** Those of the capitals within words with which another word begins. */
  private long glued(int from, long capitals) {
    long glued = 0;
    for (long rest = capitals; rest != 0; rest &= rest - 1) {
      int at = Long.numberOfTrailingZeros(rest);
      glued |= Words.glued(text, from + at) ? 1L << at : 0;
    }
    return glued;
  }

  private void note(int from, long begins, long ends) {
    grow();
    for (long rest = begins; rest != 0; rest &= rest - 1) {
      int at = Long.numberOfTrailingZeros(rest);
      starts[count] = from + at;
      hashes[count] = sums[at];
      count++;
    }
    for (long rest = ends; rest != 0; rest &= rest - 1) {
      int at = Long.numberOfTrailingZeros(rest);
      end(from + at, sums[at]);
    }
  }

  private void grow() {
    if (count + BLOCK > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, starts.length);
      hashes = Arrays.copyOf(hashes, starts.length);
    }
  }

  private void end(int end, int sum) {
    ends[ended] = end;
    hashes[ended] = sum - hashes[ended] * power(end - starts[ended]);
    ended++;
  }

  /** The text, each character folded; positions in it are positions in the text. */
  String folded() {
    return folded;
  }

  /** The folded characters, with a few noughts behind. */
  char[] letters() {
    return letters;
  }

  /** The first digit, 0 to 9, at {@code from} or behind; -1 if there is none. */
  int nextDigit(int from) {
    int block = from / BLOCK;
    long mask = -1L << from;
    while (block < digits.length && (digits[block] & mask) == 0) {
      block++;
      mask = -1;
    }
    return block < digits.length
        ? block * BLOCK + Long.numberOfTrailingZeros(digits[block] & mask)
        : -1;
  }

  int count() {
    return count;
  }

  /** The first word that begins at {@code place} or behind. */
  int firstFrom(int place) {
    int found = Arrays.binarySearch(starts, 0, count, place);
    return found < 0 ? -1 - found : found;
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

  /** Of some words in a row, one blank between: from the hash of all but the last. */
  int joined(int hash, int word) {
    return (31 * hash + ' ') * power(ends[word] - starts[word]) + hash(word);
  }

  private static int power(int length) {
    int power = 1;
    int rest = length;
    while (rest >= BLOCK) {
      power *= POWERS[BLOCK - 1];
      rest -= BLOCK - 1;
    }
    return power * POWERS[rest];
  }

  /** Whether the next word follows without a blank or sign. */
  boolean isGlued(int word) {
    return word + 1 < count && starts[word + 1] == ends[word];
  }
}
