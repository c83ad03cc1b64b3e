package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The blocks of one kind, in the order of their keys, each with its offers by their places. */
final class Blocks {

  private final long[] keys;
  // Where in members the offers of a block begin; those of the next one do where they end.
  private final int[] starts;
  private final int[] members;

  private Blocks(long[] keys, int[] starts, int[] members) {
    this.keys = keys;
    this.starts = starts;
    this.members = members;
  }

  /**
   * The blocks that offers are in.
   *
   * @param keyOf the key of the block of each, 0 if it is in none
   */
  static Blocks of(long[] keyOf) {
    long[] keys = distinct(keyOf);
    int[] block =
        IntStream.range(0, keyOf.length).parallel().map(i -> find(keys, keyOf[i])).toArray();
    int[] starts = new int[keys.length + 1];
    Arrays.stream(block).filter(at -> at >= 0).forEach(at -> starts[at + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] members = new int[starts[keys.length]];
    for (int offer = 0; offer < block.length; offer++) {
      if (block[offer] >= 0) {
        members[next[block[offer]]++] = offer;
      }
    }
    return new Blocks(keys, starts, members);
  }

  private static long[] distinct(long[] keyOf) {
    long[] sorted = Arrays.stream(keyOf).filter(key -> key != 0).toArray();
    Arrays.parallelSort(sorted);
    int count = 0;
    for (int at = 0; at < sorted.length; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        sorted[count++] = sorted[at];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private static int find(long[] keys, long key) {
    return Math.max(-1, Arrays.binarySearch(keys, key));
  }

  int count() {
    return keys.length;
  }

  /** The offers of the {@code block}-th block. */
  int[] offers(int block) {
    return Arrays.copyOfRange(members, starts[block], starts[block + 1]);
  }

  /** The offers of the same block of the next period. */
  int[] later(int block) {
    int next = block + 1;
    boolean follows = next < keys.length && keys[next] == BlockKeys.next(keys[block]);
    return follows ? offers(next) : new int[0];
  }
}
