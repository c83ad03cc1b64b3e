package org.jobsanalytics.etl.warehouse;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.group.Neighbourhood;
import org.jobsanalytics.etl.group.Sketch;

/**
 * Offers to be compared or grouped, by their place in the lists.
 *
 * @param ids their surrogate keys
 * @param salaries how good each one's salary is: 2 stated, 1 predicted, 0 none
 * @param judged those that are to be compared with all others
 * @param sizes of the blocks that are large, by key
 */
// A million of each are held at once.
@SuppressWarnings("ArrayRecordComponent")
record GroupableOffers(
    List<Sketch> sketches, long[] ids, byte[] salaries, BitSet judged, Map<Long, Integer> sizes) {

  Neighbourhood neighbourhood() {
    return new Neighbourhood(sketches, key -> sizes.getOrDefault(key, 1));
  }
}
