package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some words that are looked for in one pass over a text, wherever they stand. */
final class Cues {

  static final int[] NOWHERE = {};

  private static final int LISTS = 128;

  private final List<String> words;
  private final Trigrams trigrams;
  private final List<List<String>> byFirst = new ArrayList<>();

  Cues(String... cues) {
    words = List.of(cues);
    trigrams = new Trigrams(List.of(words));
    for (int list = 0; list < LISTS; list++) {
      int first = list;
      byFirst.add(Arrays.stream(cues).filter(cue -> cue.charAt(0) % LISTS == first).toList());
    }
  }

  List<String> words() {
    return words;
  }

  /** Where a cue begins, in ascending order. */
  int[] in(String text) {
    return confirmed(text, trigrams.in(text, 0, text.length())[0]);
  }

  /** Where one begins at any of {@code stands}, or at most {@code reach} characters ahead of it. */
  int[] ahead(String text, int[] stands, int reach) {
    int[] all = NOWHERE;
    int count = 0;
    int done = 0;
    for (int stand : stands) {
      int from = Math.max(done, stand - reach);
      int[] found = confirmed(text, trigrams.in(text, from, stand + 1)[0]);
      if (count + found.length > all.length) {
        all = Arrays.copyOf(all, 2 * (count + found.length));
      }
      System.arraycopy(found, 0, all, count, found.length);
      count += found.length;
      done = stand + 1;
    }
    return Arrays.copyOf(all, count);
  }

  /** Those of {@code places} where a cue begins. */
  int[] confirmed(String text, int[] places) {
    int[] confirmed = NOWHERE;
    int count = 0;
    for (int at : places) {
      if (anyAt(text, at)) {
        confirmed = count == confirmed.length ? Arrays.copyOf(confirmed, places.length) : confirmed;
        confirmed[count] = at;
        count++;
      }
    }
    return count == confirmed.length ? confirmed : Arrays.copyOf(confirmed, count);
  }

  private boolean anyAt(String text, int at) {
    for (String cue : byFirst.get(text.charAt(at) % LISTS)) {
      if (text.startsWith(cue, at)) {
        return true;
      }
    }
    return false;
  }
}
