package org.jobsanalytics.reports.dashboard;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Whole numbers from 0 on, one for each offer: a million of them without a million objects. */
final class Column {

  private int[] values = new int[1024];
  private int size;
  private int largest;

  /**
   * Adds a number.
   *
   * @throws IllegalArgumentException if it is negative
   */
  void add(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("expected a number from 0 on, was " + value);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
    largest = Math.max(largest, value);
  }

  int get(int at) {
    return values[at];
  }

  int size() {
    return size;
  }

  /** How many bytes each number takes: 1, 2 or 4. */
  int width() {
    return largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : 4;
  }

  /**
   * Writes the numbers in planes, all lowest bytes first, then all second ones and so on: the high
   * bytes of neighbours are alike, which packs far better than numbers whole.
   */
  void writeTo(ByteBuffer bytes) {
    for (int plane = 0; plane < width(); plane++) {
      for (int at = 0; at < size; at++) {
        bytes.put((byte) (values[at] >>> (8 * plane)));
      }
    }
  }
}
