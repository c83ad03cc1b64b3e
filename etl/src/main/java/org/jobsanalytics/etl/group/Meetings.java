package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Whom some offers meet in their blocks, of all that there are. */
final class Meetings {

  private final Outlines offers;
  private final BitSet some;
  private final NameWords names = new NameWords();
  // A byte an offer, for several threads write them.
  private final boolean[] met;

  Meetings(Outlines offers, BitSet some) {
    this.offers = offers;
    this.some = some;
    this.met = new boolean[offers.count()];
  }

  /** All that may be one vacancy with one of the offers, and these themselves. */
  BitSet all() {
    some.stream().forEach(offer -> met[offer] = true);
    BlockSizes size = offers.sizes();
    IntStream.range(0, BlockKeys.KINDS)
        .parallel()
        .forEach(kind -> meet(kind, BlockKeys.withBeside(keys(kind, size))));
    BitSet all = new BitSet();
    IntStream.range(0, met.length).filter(offer -> met[offer]).forEach(all::set);
    return all;
  }

  /** The keys of one kind whose blocks are of use: of all kinds at once, few would be at hand. */
  private long[] keys(int kind, BlockSizes size) {
    return some.stream()
        .mapToLong(offer -> offers.key(kind, offer))
        .filter(key -> BlockKeys.largest(size, key) <= Crowd.LARGEST_BLOCK)
        .toArray();
  }

  private void meet(int kind, LongKeys wanted) {
    int[] places = offers.places(kind, wanted);
    Blocks blocks =
        Blocks.of(Arrays.stream(places).mapToLong(place -> offers.key(kind, place)).toArray());
    for (int block = 0; block < blocks.count(); block++) {
      int[] here = places(blocks.offers(block), places);
      int[] later = places(blocks.later(block), places);
      meet(here, here);
      meet(here, later);
      meet(later, here);
    }
  }

  private static int[] places(int[] members, int[] places) {
    return Arrays.stream(members).map(member -> places[member]).toArray();
  }

  private void meet(int[] mine, int[] theirs) {
    for (int one : mine) {
      if (some.get(one)) {
        for (int other : theirs) {
          if (!met[other] && !contradict(one, other)) {
            met[other] = true;
          }
        }
      }
    }
  }

  private boolean contradict(int one, int other) {
    return offers.areApart(one, other)
        || Facts.of(offers.outline(one), offers.outline(other), names).contradict();
  }
}
