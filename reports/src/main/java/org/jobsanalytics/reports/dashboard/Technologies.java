package org.jobsanalytics.reports.dashboard;

import java.util.Arrays;
import java.util.Map;

/** Which technologies the offers name: pairs in any order, made into columns at the end. */
final class Technologies {

  private final Column offers = new Column();
  private final Column technologies = new Column();

  /** Adds that an offer names a technology; saying so again changes nothing. */
  void add(int offer, int technology) {
    offers.add(offer);
    technologies.add(technology);
  }

  /**
   * Puts two columns: in {@code several} for each of {@code size} offers how many it names, in
   * {@code single} their numbers, offer after offer, ascending.
   */
  void writeTo(Map<String, Column> columns, String several, String single, int size) {
    Column counts = new Column();
    Column numbers = new Column();
    columns.put(several, counts);
    columns.put(single, numbers);
    int[] ends = ends(size);
    int[] sorted = sorted(ends);
    for (int offer = 0; offer < size; offer++) {
      int from = offer == 0 ? 0 : ends[offer - 1];
      int[] named = Arrays.stream(sorted, from, ends[offer]).sorted().distinct().toArray();
      counts.add(named.length);
      Arrays.stream(named).forEach(numbers::add);
    }
  }

  /** Where the pairs of each offer end, if they are sorted by offer. */
  private int[] ends(int size) {
    int[] ends = new int[size];
    for (int at = 0; at < offers.size(); at++) {
      ends[offers.get(at)]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    return ends;
  }

  private int[] sorted(int[] ends) {
    int[] next = ends.clone();
    int[] sorted = new int[offers.size()];
    for (int at = 0; at < offers.size(); at++) {
      sorted[--next[offers.get(at)]] = technologies.get(at);
    }
    return sorted;
  }
}
