package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the cues of several lists in one pass over a text. */
final class CueScan {

  private static final int SLOTS = 128;

  /** A word, and a bit for each list that has it. */
  private record Cue(String word, int lists) {}

  private final List<Cues> lists;
  private final Trigrams trigrams;
  private final Cue[][] byFirst = new Cue[SLOTS][];

  CueScan(List<Cues> lists) {
    this.lists = List.copyOf(lists);
    Map<String, Integer> listsOf = new LinkedHashMap<>();
    for (int list = 0; list < lists.size(); list++) {
      for (String word : lists.get(list).words()) {
        listsOf.merge(word, 1 << list, (some, one) -> some | one);
      }
    }
    trigrams = new Trigrams(listsOf.keySet());
    for (int slot = 0; slot < SLOTS; slot++) {
      byFirst[slot] = at(slot, listsOf);
    }
  }

  private static Cue[] at(int slot, Map<String, Integer> listsOf) {
    List<Cue> cues = new ArrayList<>();
    listsOf.forEach(
        (word, of) -> {
          if (word.charAt(0) % SLOTS == slot) {
            cues.add(new Cue(word, of));
          }
        });
    return cues.toArray(Cue[]::new);
  }

  /**
   * Where cues stand.
   *
   * @param places by list, in ascending order
   */
  record Stands(List<Cues> lists, List<int[]> places) {

    /** Where a cue of {@code list} begins, in ascending order. */
    int[] of(Cues list) {
      return places.get(lists.indexOf(list));
    }

    /** Of them those before {@code end}. */
    Stands before(int end) {
      List<int[]> fewer = new ArrayList<>(places.size());
      for (int[] all : places) {
        int count = all.length;
        while (count > 0 && all[count - 1] >= end) {
          count--;
        }
        fewer.add(Arrays.copyOf(all, count));
      }
      return new Stands(lists, fewer);
    }
  }

  Stands in(String text) {
    return in(text, 0, text.length());
  }

  /** Of those cues that begin from {@code from} on and before {@code to}. */
  Stands in(String text, int from, int to) {
    return confirmed(text, trigrams.in(text, from, to));
  }

  /** Of the cues in a text of which these are the characters, with a few noughts behind. */
  Stands in(String text, char[] letters) {
    return confirmed(text, trigrams.in(letters, text.length(), 0));
  }

  private Stands confirmed(String text, int[] places) {
    int[][] found = new int[lists.size()][];
    Arrays.fill(found, Cues.NOWHERE);
    int[] counts = new int[found.length];
    for (int at : places) {
      int of = listsAt(text, at);
      for (int list = Integer.numberOfTrailingZeros(of); list < found.length; list++) {
        if ((of >> list & 1) != 0) {
          // There cannot be more.
          found[list] = counts[list] == 0 ? new int[places.length] : found[list];
          found[list][counts[list]] = at;
          counts[list]++;
        }
      }
    }
    for (int list = 0; list < found.length; list++) {
      found[list] = Arrays.copyOf(found[list], counts[list]);
    }
    return new Stands(lists, Arrays.asList(found));
  }

  private int listsAt(String text, int at) {
    int of = 0;
    for (Cue cue : byFirst[text.charAt(at) % SLOTS]) {
      if ((of & cue.lists) != cue.lists && text.startsWith(cue.word, at)) {
        of |= cue.lists;
      }
    }
    return of;
  }
}
