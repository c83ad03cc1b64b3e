package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some words that are looked for in one pass over a text, wherever they stand. Nearly every place
 * is dismissed by its first two characters.
 */
final class Cues {

  static final int[] NOWHERE = {};

  private static final int BUCKETS = 1 << 13;
  private static final int SECONDS = 128;

  // By a hash of the first two characters: which of the lists of cues to try, 0 for none.
  private final byte[] listOf = new byte[BUCKETS];
  private final List<String[]> lists = new ArrayList<>(List.of(new String[][] {{}}));

  Cues(String... cues) {
    for (String cue : cues) {
      // What follows a cue of one character may be anything.
      boolean single = cue.length() == 1;
      for (char second = 0; second < SECONDS; second++) {
        if (single || second == cue.charAt(1) % SECONDS) {
          add(cue, bucket(cue.charAt(0), second));
        }
      }
    }
  }

  private void add(String cue, int bucket) {
    String[] others = lists.get(listOf[bucket]);
    String[] with = Arrays.copyOf(others, others.length + 1);
    with[others.length] = cue;
    int known = indexOf(with);
    if (known < 0) {
      lists.add(with);
    }
    int list = known < 0 ? lists.size() - 1 : known;
    if (list > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("too many different cues for one pass");
    }
    listOf[bucket] = (byte) list;
  }

  private int indexOf(String[] cues) {
    for (int i = 0; i < lists.size(); i++) {
      if (Arrays.equals(lists.get(i), cues)) {
        return i;
      }
    }
    return -1;
  }

  private static int bucket(char first, int second) {
    return ((first << 6) ^ (second % SECONDS)) & (BUCKETS - 1);
  }

  /** Where a cue begins, in ascending order. */
  int[] in(String text) {
    int[] stands = NOWHERE;
    int count = 0;
    int length = text.length();
    char first = length == 0 ? 0 : text.charAt(0);
    for (int i = 0; i < length; i++) {
      char second = i + 1 < length ? text.charAt(i + 1) : 0;
      int list = listOf[bucket(first, second)];
      if (list > 0 && anyAt(text, i, lists.get(list))) {
        stands = count == stands.length ? Arrays.copyOf(stands, 2 * count + 8) : stands;
        stands[count] = i;
        count++;
      }
      first = second;
    }
    return count == stands.length ? stands : Arrays.copyOf(stands, count);
  }

  private static boolean anyAt(String text, int at, String[] cues) {
    for (String cue : cues) {
      if (text.startsWith(cue, at)) {
        return true;
      }
    }
    return false;
  }
}
