package org.jobsanalytics.etl.warehouse;

import java.util.function.Function;

/**
 * Values that recur in row after row: each is read once, and found again by the bytes that it came
 * as, for a million rows without a text for each.
 */
final class Recurring<T> {

  private final int lines;
  private final Function<CopiedRows, T> reading;
  // Each in the first free slot from the one on that its bytes give.
  private Known<?>[] slots = new Known<?>[64];
  private int count;

  @SuppressWarnings("ArrayRecordComponent") // As they came: to be compared with the next row's.
  private record Known<T>(int hash, byte[] bytes, T value) {}

  /**
   * @param lines of a column of which a value is made
   * @param reading of these, one after the other
   */
  Recurring(int lines, Function<CopiedRows, T> reading) {
    this.lines = lines;
    this.reading = reading;
  }

  /** What the next lines say, which are read by that. */
  @SuppressWarnings("unchecked") // Only remember() fills the slots.
  T of(CopiedRows row) {
    int length = row.length(lines);
    int hash = row.hash(length);
    int slot = hash & slots.length - 1;
    while (slots[slot] != null) {
      if (slots[slot].hash == hash && row.isNext(slots[slot].bytes, length)) {
        row.skip(length);
        return (T) slots[slot].value;
      }
      slot = slot + 1 & slots.length - 1;
    }
    Known<T> known = new Known<>(hash, row.next(length), reading.apply(row));
    remember(known);
    return known.value;
  }

  private void remember(Known<?> known) {
    if (2 * ++count > slots.length) {
      Known<?>[] all = slots;
      slots = new Known<?>[2 * all.length];
      for (Known<?> one : all) {
        if (one != null) {
          put(one);
        }
      }
    }
    put(known);
  }

  private void put(Known<?> known) {
    int slot = known.hash & slots.length - 1;
    while (slots[slot] != null) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = known;
  }
}
