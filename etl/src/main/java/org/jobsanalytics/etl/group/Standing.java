package org.jobsanalytics.etl.group;

import java.util.function.LongToIntFunction;

/**
 * How an offer stands among all others, by the sizes of its blocks. What two offers have in common
 * by themselves depends on their sketches and on how both stand.
 *
 * @param used of each kind a bit: whether its block is small enough to meet others in
 */
record Standing(Crowd crowd, int used) {

  /**
   * How the offer with these keys stands.
   *
   * @param size of a block by its key
   */
  static Standing of(long[] keys, LongToIntFunction size) {
    int used = 0;
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      if (keys[kind] != 0 && BlockKeys.largest(size, keys[kind]) <= Crowd.LARGEST_BLOCK) {
        used |= 1 << kind;
      }
    }
    return new Standing(Crowd.of(keys, size), used);
  }

  /** Whether it meets others in a block in which it met nobody. */
  boolean meetsMoreThan(Standing before) {
    return (used & ~before.used) != 0;
  }

  /** Whether its text or its title says less of it than it did. */
  boolean isMoreCrowdedThan(Standing before) {
    return crowd.titleLevel() > before.crowd.titleLevel()
        || crowd.textLevel() > before.crowd.textLevel();
  }
}
