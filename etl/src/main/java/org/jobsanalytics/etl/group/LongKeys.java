package org.jobsanalytics.etl.group;

import java.util.List;

/**
 * Some numbers out of millions, of which each is looked for: most of the others are told by one
 * look into bits that the processor has at hand. 0 is none of them.
 */
final class LongKeys {

  private static final long SPREAD = 0x9e3779b97f4a7c15L; // 2^64 by the golden ratio
  private static final int LEAST_SLOTS = 64;
  private static final int BITS_A_SLOT = 8;

  // Each in the first free slot from the one on that its highest bits, spread, are the number of.
  private final long[] slots;
  private final long[] bits;
  private final int shift;
  private int count;

  private LongKeys(int room) {
    int size = Math.max(LEAST_SLOTS, Integer.highestOneBit(Math.max(1, room)) * 4);
    this.slots = new long[size];
    this.bits = new long[size / Long.SIZE * BITS_A_SLOT];
    this.shift = Long.numberOfLeadingZeros(size) + 1;
  }

  static LongKeys of(long[] numbers) {
    return of(List.of(numbers));
  }

  static LongKeys of(List<long[]> numbers) {
    LongKeys keys = new LongKeys(numbers.stream().mapToInt(some -> some.length).sum());
    numbers.forEach(keys::addAll);
    return keys;
  }

  private void addAll(long[] numbers) {
    for (long number : numbers) {
      if (number != 0) {
        add(number);
      }
    }
  }

  /** Adds one that is not 0, if it is not here; returns the number of the slot that holds it. */
  int add(long key) {
    int slot = slot(key);
    if (slots[slot] == 0) {
      slots[slot] = key;
      count++;
      int bit = bit(key);
      bits[bit >>> 6] |= 1L << bit;
    }
    return slot;
  }

  /** Whether to look for one would take long if there were many more. */
  boolean isFull() {
    return 2 * count >= slots.length;
  }

  /** The same, in other slots, with room for as many again. */
  LongKeys withRoom() {
    LongKeys more = new LongKeys(2 * count);
    more.addAll(slots);
    return more;
  }

  private int bit(long key) {
    return (int) ((key * SPREAD) >>> (shift - 3));
  }

  /** Where {@code key} is, or would be. */
  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> shift);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** The number of the slot that holds {@code key}, less than 0 if none does. */
  int find(long key) {
    int bit = bit(key);
    if ((bits[bit >>> 6] & (1L << bit)) == 0 || key == 0) {
      return -1;
    }
    int slot = slot(key);
    return slots[slot] == 0 ? -1 : slot;
  }

  boolean has(long key) {
    return find(key) >= 0;
  }

  /** What the slot of that number holds, 0 for nothing. */
  long at(int slot) {
    return slots[slot];
  }

  /** More than the number of any slot. */
  int slots() {
    return slots.length;
  }

  boolean isEmpty() {
    return count == 0;
  }
}
