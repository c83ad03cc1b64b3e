package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which blocks pass one of the limits by the offers that come into them or leave. */
final class Moves {

  private static final long[] NONE = new long[BlockKeys.KINDS];

  private final LongKeys keys;
  // By the slots of the keys.
  private final int[] more;
  private final byte[] kinds;
  private final CountedBlocks before;

  private Moves(Outlines offers, Outlines come) {
    int[] were = offers.places(come.ids());
    long[] fresh = come.keys(IntStream.range(0, come.count()));
    long[] known = offers.keys(Arrays.stream(were).filter(place -> place >= 0));
    this.keys =
        LongKeys.of(LongStream.concat(LongStream.of(fresh), LongStream.of(known)).toArray());
    this.more = new int[keys.slots()];
    this.kinds = new byte[keys.slots()];
    this.before = offers.count(keys);
    for (int place = 0; place < were.length; place++) {
      long[] before = were[place] < 0 ? NONE : offers.keys(were[place]);
      move(come.keys(place), before, 1);
      move(before, come.keys(place), -1);
    }
  }

  /**
   * Before {@code come} are taken in among {@code offers}. A changed text keeps most of its blocks.
   */
  static Moves of(Outlines offers, Outlines come) {
    return new Moves(offers, come);
  }

  private void move(long[] some, long[] others, int offers) {
    for (int kind = 0; kind < some.length; kind++) {
      long key = some[kind];
      if (key != 0 && Arrays.stream(others).noneMatch(other -> other == key)) {
        more[keys.find(key)] += offers;
        kinds[keys.find(key)] = (byte) kind;
      }
    }
  }

  /** The blocks that are on the other side of a limit now. */
  long[] passing() {
    return IntStream.range(0, keys.slots()).filter(this::passes).mapToLong(keys::at).toArray();
  }

  private boolean passes(int slot) {
    return more[slot] != 0
        && ((kinds[slot] == BlockKeys.TITLE && passes(slot, Crowd.CROWD))
            || (kinds[slot] < BlockKeys.CROWD_KEYS && passes(slot, Crowd.THRONG))
            || passes(slot, Crowd.LARGEST_BLOCK));
  }

  private boolean passes(int slot, int limit) {
    int offers = before.at(slot);
    return offers > limit != offers + more[slot] > limit;
  }

  /** Tells how large the blocks are now that are larger or smaller than they were. */
  void tell(BlockSizes sizes) {
    IntStream.range(0, keys.slots())
        .filter(slot -> more[slot] != 0)
        .forEach(slot -> sizes.put(keys.at(slot), before.at(slot) + more[slot]));
  }

  /** How many more offers there are now in a block than there were. */
  int more(long key) {
    int slot = keys.find(key);
    return slot < 0 ? 0 : more[slot];
  }
}
