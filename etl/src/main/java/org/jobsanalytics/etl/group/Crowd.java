package org.jobsanalytics.etl.group;

import java.util.function.LongToIntFunction;

/**
 * How many offers are much like one: what recurs so often says little. An agency's template, a
 * group's introduction and a school's one title are known by it.
 *
 * @param title offers of this employer, title and département
 * @param text offers whose text shares a key with this one's, the most of any key
 */
public record Crowd(int title, int text) {

  /** A block of more offers than these is of no use to find one's like in. */
  public static final int LARGEST_BLOCK = 100;

  /** The sizes at which something changes for those in a block. */
  private static final int[] STEPS = {Judge.CROWD, Judge.THRONG, LARGEST_BLOCK};

  /** The crowd about an offer, by the size of each block. */
  static Crowd of(Sketch sketch, LongToIntFunction size) {
    int text = 0;
    for (int at = BlockKeys.FIRST_TEXT; at < BlockKeys.CROWD_KEYS; at++) {
      text = Math.max(text, size.applyAsInt(sketch.keys()[at]));
    }
    return new Crowd(size.applyAsInt(sketch.keys()[BlockKeys.TITLE]), text);
  }

  /** The larger of each. */
  Crowd with(Crowd other) {
    return new Crowd(Math.max(title, other.title), Math.max(text, other.text));
  }

  /** In which of the classes of sizes a block is; if it changes, its offers are judged anew. */
  public static int step(int size) {
    int step = 0;
    while (step < STEPS.length && size > STEPS[step]) {
      step++;
    }
    return step;
  }
}
