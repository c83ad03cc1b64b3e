package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;

/** How large the blocks are of offers that are all there are; of small ones that they are small. */
final class BlockSizes implements LongToIntFunction {

  private static final int SMALL = 1;

  private final long[] keys;
  private final int[] sizes;

  private BlockSizes(long[] keys, int[] sizes) {
    this.keys = keys;
    this.sizes = sizes;
  }

  static BlockSizes of(List<Sketch> offers) {
    long[] all = new long[offers.size() * BlockKeys.KINDS];
    int at = 0;
    for (Sketch offer : offers) {
      System.arraycopy(offer.keys(), 0, all, at, BlockKeys.KINDS);
      at += BlockKeys.KINDS;
    }
    Arrays.parallelSort(all);
    return ofSorted(all);
  }

  /** Keeps the keys of large blocks, at the front of the same array. */
  private static BlockSizes ofSorted(long[] all) {
    int[] sizes = new int[all.length / (Crowd.CROWD + 1)];
    int kept = 0;
    int start = 0;
    for (int end = 1; end <= all.length; end++) {
      if (end == all.length || all[end] != all[start]) {
        if (end - start > Crowd.CROWD && all[start] != 0) {
          sizes[kept] = end - start;
          all[kept++] = all[start];
        }
        start = end;
      }
    }
    return new BlockSizes(Arrays.copyOf(all, kept), Arrays.copyOf(sizes, kept));
  }

  @Override
  public int applyAsInt(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? SMALL : sizes[at];
  }
}
