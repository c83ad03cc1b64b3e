package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * How many offers of about the same time are much like one: what recurs so often says little. An
 * agency's template, a group's introduction and a school's one title are known by it. Where a block
 * grows beyond one of the limits here, links of its offers may go; where it shrinks below one,
 * there may be new ones, and its offers have to be judged anew.
 *
 * @param title offers of this employer, title and département
 * @param text offers whose text shares a key with this one's: so many at least share three keys of
 *     four; a sentence that recurs everywhere takes one or two
 */
record Crowd(int title, int text) {

  /** A block of more offers than these is of no use to find one's like in. */
  static final int LARGEST_BLOCK = 100;

  /**
   * More ads than these of one employer, title and département are so many vacancies, written after
   * one template.
   */
  static final int CROWD = 4;

  /** What stands in more ads than these is a template, or an introduction. */
  static final int THRONG = 20;

  /**
   * The crowd about an offer.
   *
   * @param keys of its blocks
   */
  static Crowd of(long[] keys, LongToIntFunction size) {
    int[] texts =
        Arrays.stream(keys, BlockKeys.FIRST_TEXT, BlockKeys.CROWD_KEYS)
            .mapToInt(key -> BlockKeys.largest(size, key))
            .sorted()
            .toArray();
    int text = texts[1];
    return new Crowd(BlockKeys.largest(size, keys[BlockKeys.TITLE]), text);
  }

  /** 0 if an employer has few such ads, 1 if there are several, 2 if it recurs all over. */
  int titleLevel() {
    return title > THRONG ? 2 : title > CROWD ? 1 : 0;
  }

  /** 0, or 2 if the text recurs all over. */
  int textLevel() {
    return text > THRONG ? 2 : 0;
  }

  /** The larger of each. */
  Crowd with(Crowd other) {
    return new Crowd(Math.max(title, other.title), Math.max(text, other.text));
  }
}
