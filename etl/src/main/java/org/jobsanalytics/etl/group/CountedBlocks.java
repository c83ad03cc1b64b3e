package org.jobsanalytics.etl.group;

import java.util.stream.IntStream;

/** How many offers there are in some blocks. */
final class CountedBlocks {

  // By the slots of the blocks' keys.
  private final int[] counts;

  private CountedBlocks(int[] counts) {
    this.counts = counts;
  }

  /**
   * Counts.
   *
   * @param keys of offers, a column a kind
   * @param offers how many rows of the columns there are
   */
  static CountedBlocks of(LongKeys blocks, long[][] keys, int offers) {
    // Counts of its own for each thread: as they share large blocks, they would wait for each
    // other.
    int threads =
        blocks.isEmpty() ? 0 : Math.min(keys.length, Runtime.getRuntime().availableProcessors());
    return new CountedBlocks(
        IntStream.range(0, threads)
            .parallel()
            .mapToObj(
                thread -> {
                  int[] counts = new int[blocks.slots()];
                  for (int kind = thread; kind < keys.length; kind += threads) {
                    count(blocks, keys[kind], offers, counts);
                  }
                  return counts;
                })
            .reduce(new int[blocks.slots()], CountedBlocks::sum));
  }

  private static void count(LongKeys blocks, long[] column, int offers, int[] counts) {
    for (int offer = 0; offer < offers; offer++) {
      int slot = blocks.find(column[offer]);
      if (slot >= 0) {
        counts[slot]++;
      }
    }
  }

  private static int[] sum(int[] some, int[] others) {
    return IntStream.range(0, some.length).map(slot -> some[slot] + others[slot]).toArray();
  }

  /** By the slot of the block's key. */
  int at(int slot) {
    return counts[slot];
  }
}
