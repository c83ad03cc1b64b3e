package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;

/** How large the blocks are of offers that are all there are; of small ones that they are small. */
final class BlockSizes implements LongToIntFunction {

  private static final int SMALL = 1;

  private LongKeys large;
  // By the slots of the large blocks' keys.
  private int[] sizes;

  private BlockSizes(LongKeys large) {
    this.large = large;
    this.sizes = new int[large.slots()];
  }

  /** Some blocks of one kind, each with its size. */
  // Hundreds of thousands of them.
  @SuppressWarnings("ArrayRecordComponent")
  private record Counted(long[] keys, int[] sizes) {}

  static BlockSizes of(List<Sketch> offers) {
    return of(kind -> offers.stream().mapToLong(offer -> offer.keys()[kind]).toArray());
  }

  /** What gives the key of each offer, of one kind, as an array of its own. */
  interface Columns {
    long[] keys(int kind);
  }

  static BlockSizes of(Columns columns) {
    List<Counted> kinds =
        IntStream.range(0, BlockKeys.KINDS)
            .parallel()
            .mapToObj(kind -> large(columns.keys(kind)))
            .toList();
    BlockSizes all = new BlockSizes(LongKeys.of(kinds.stream().map(Counted::keys).toList()));
    for (Counted kind : kinds) {
      for (int at = 0; at < kind.keys.length; at++) {
        all.sizes[all.large.find(kind.keys[at])] += kind.sizes[at];
      }
    }
    return all;
  }

  private static Counted large(long[] keys) {
    Arrays.sort(keys);
    int[] sizes = new int[keys.length / (Crowd.CROWD + 1)];
    int kept = 0;
    int start = 0;
    for (int end = 1; end <= keys.length; end++) {
      if (end == keys.length || keys[end] != keys[start]) {
        if (end - start > Crowd.CROWD && keys[start] != 0) {
          sizes[kept] = end - start;
          keys[kept++] = keys[start];
        }
        start = end;
      }
    }
    return new Counted(Arrays.copyOf(keys, kept), Arrays.copyOf(sizes, kept));
  }

  /** Takes note that a block has so many offers now; one that was large is known exactly. */
  void put(long key, int size) {
    int slot = large.find(key);
    if (slot < 0 && size > Crowd.CROWD) {
      makeRoom();
      slot = large.add(key);
    }
    if (slot >= 0) {
      sizes[slot] = size;
    }
  }

  private void makeRoom() {
    if (!large.isFull()) {
      return;
    }
    BlockSizes more = new BlockSizes(large.withRoom());
    for (int slot = 0; slot < sizes.length; slot++) {
      if (large.at(slot) != 0) {
        more.sizes[more.large.find(large.at(slot))] = sizes[slot];
      }
    }
    large = more.large;
    sizes = more.sizes;
  }

  @Override
  public int applyAsInt(long key) {
    int slot = large.find(key);
    return slot < 0 ? SMALL : sizes[slot];
  }
}
