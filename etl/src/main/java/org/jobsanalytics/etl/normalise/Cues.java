package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.List;

/** Some words that are looked for in one pass over a text, wherever they stand. */
final class Cues {

  static final int[] NOWHERE = {};

  private final List<String> words;
  private final CueScan scan;

  Cues(String... cues) {
    words = List.of(cues);
    scan = new CueScan(List.of(this));
  }

  List<String> words() {
    return words;
  }

  /** Where a cue begins, in ascending order. */
  int[] in(String text) {
    return scan.in(text).of(this);
  }

  /** Where one begins at any of {@code stands}, or at most {@code reach} characters ahead of it. */
  int[] ahead(String text, int[] stands, int reach) {
    int[] all = NOWHERE;
    int count = 0;
    int done = 0;
    for (int stand : stands) {
      int from = Math.max(done, stand - reach);
      int[] found = scan.in(text, from, stand + 1).of(this);
      if (count + found.length > all.length) {
        all = Arrays.copyOf(all, 2 * (count + found.length));
      }
      System.arraycopy(found, 0, all, count, found.length);
      count += found.length;
      done = stand + 1;
    }
    return Arrays.copyOf(all, count);
  }
}
