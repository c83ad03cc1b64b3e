package org.jobsanalytics.etl.normalise;

import java.util.List;

/** Finds the cues of several lists in one pass over a text. */
final class CueScan {

  private final List<Cues> lists;
  private final Trigrams trigrams;

  CueScan(List<Cues> lists) {
    this.lists = List.copyOf(lists);
    this.trigrams = new Trigrams(lists.stream().map(Cues::words).toList());
  }

  /**
   * Where cues stand.
   *
   * @param places by list, where one may begin
   */
  record Stands(String text, List<Cues> lists, List<int[]> places) {

    /** Where a cue of {@code list} begins, in ascending order. */
    int[] of(Cues list) {
      return list.confirmed(text, places.get(lists.indexOf(list)));
    }
  }

  Stands in(String text) {
    return new Stands(text, lists, List.of(trigrams.in(text, 0, text.length())));
  }
}
