package org.jobsanalytics.etl.group;

import java.util.Arrays;

/**
 * What is left of a description to compare it by: of its runs of three words, each as a number,
 * those that fall into the sample, sorted, each once. Which do depends on the words alone, so a
 * text that is cut keeps the same ones as far as it goes.
 *
 * @param shingles the sample
 * @param words length of the text
 * @param cut the source shows only a beginning, or another part
 */
// A million are held at once: as a list, the sample would take five times the room.
@SuppressWarnings("ArrayRecordComponent")
public record TextSketch(int[] shingles, int words, boolean cut) {

  // Every second run: about 35 of an aggregator's 500 characters, 250 of a long description.
  private static final int SAMPLE = 2;
  private static final int RUN = 3;

  // Aggregators show at most 500 characters and end them with "…"; some partners cut at 300.
  private static final int LONGEST_CUT = 520;

  static TextSketch of(String text, int[] words, int[] runs) {
    return new TextSketch(sample(runs), words.length, isCut(text));
  }

  private static boolean isCut(String text) {
    return text.length() <= LONGEST_CUT && text.endsWith("…");
  }

  /** Every run of three words as a number, in their order. */
  static int[] runs(int[] words) {
    int[] runs = new int[Math.max(0, words.length - RUN + 1)];
    for (int at = 0; at < runs.length; at++) {
      runs[at] = mix(mix(mix(words[at]) + words[at + 1]) + words[at + 2]);
    }
    return runs;
  }

  private static int[] sample(int[] runs) {
    return distinct(
        Arrays.stream(runs).filter(run -> Integer.remainderUnsigned(run, SAMPLE) == 0).toArray());
  }

  private static int[] distinct(int[] values) {
    Arrays.sort(values);
    int kept = 0;
    for (int at = 0; at < values.length; at++) {
      if (at == 0 || values[at] != values[at - 1]) {
        values[kept++] = values[at];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** Spreads a number's bits over all of it (the finaliser of MurmurHash3, public domain). */
  static int mix(int number) {
    int mixed = number;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  /** How many shingles of the sample both have. */
  int common(TextSketch other) {
    int[] theirs = other.shingles;
    int mine = 0;
    int their = 0;
    int common = 0;
    while (mine < shingles.length && their < theirs.length) {
      int one = shingles[mine];
      int another = theirs[their];
      // Without branches, which nobody could predict: half of judging is spent here.
      common += one == another ? 1 : 0;
      mine += one <= another ? 1 : 0;
      their += another <= one ? 1 : 0;
    }
    return common;
  }

  /**
   * The share of the shorter text's shingles that the longer has, 0 to 1, if so many are common.
   */
  double containment(TextSketch other, int common) {
    int least = Math.min(shingles.length, other.shingles.length);
    return least == 0 ? 0 : (double) common / least;
  }

  /** The share of all shingles that both have, 0 to 1, if so many are common. */
  double resemblance(TextSketch other, int common) {
    int all = shingles.length + other.shingles.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSketch text
        && Arrays.equals(shingles, text.shingles)
        && words == text.words
        && cut == text.cut;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shingles);
  }

  @Override
  public String toString() {
    return words + " words, " + shingles.length + " shingles";
  }
}
