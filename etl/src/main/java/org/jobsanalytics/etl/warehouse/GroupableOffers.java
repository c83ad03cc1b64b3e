package org.jobsanalytics.etl.warehouse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobsanalytics.etl.group.Sketch;

/**
 * Offers to be compared or grouped, by their place in the lists.
 *
 * @param ids their surrogate keys
 * @param salaries how good each one's salary is: 2 stated, 1 predicted, 0 none
 */
// A million of each are held at once.
@SuppressWarnings("ArrayRecordComponent")
record GroupableOffers(List<Sketch> sketches, long[] ids, byte[] salaries) {

  static GroupableOffers none() {
    return new GroupableOffers(List.of(), new long[0], new byte[0]);
  }

  /** These and others, in their order. */
  GroupableOffers with(GroupableOffers others) {
    int count = sketches.size();
    int all = count + others.sketches.size();
    long[] allIds = Arrays.copyOf(ids, all);
    byte[] allSalaries = Arrays.copyOf(salaries, all);
    System.arraycopy(others.ids, 0, allIds, count, all - count);
    System.arraycopy(others.salaries, 0, allSalaries, count, all - count);
    return new GroupableOffers(
        Stream.concat(sketches.stream(), others.sketches.stream()).toList(), allIds, allSalaries);
  }

  /** The surrogate keys of the offers at some places. */
  List<Long> ids(List<Integer> places) {
    return places.stream().map(place -> ids[place]).toList();
  }

  /** Where each offer is, by its surrogate key. */
  Map<Long, Integer> places() {
    Map<Long, Integer> places = new HashMap<>();
    for (int place = 0; place < sketches.size(); place++) {
      places.put(ids[place], place);
    }
    return places;
  }
}
