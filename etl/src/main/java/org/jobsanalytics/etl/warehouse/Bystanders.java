package org.jobsanalytics.etl.warehouse;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Offers that stand by while others are grouped anew: they are linked with one of these, or were in
 * a group with one that is. Links join the surest first, and whether one joins two groups depends
 * on nothing but the links within each and on who is apart: while the bystanders' groups are as
 * they were, no link to anybody beyond them does what it did not, and nobody there is in another.
 */
final class Bystanders {

  private final Set<Long> regrouped;
  private final Map<Long, Long> were;
  private final Map<Long, Long> sizes;

  /**
   * @param regrouped the others, together with all that they were in a group with
   * @param were in which groups offers were, by their ids; of each of these groups all offers
   */
  Bystanders(Set<Long> regrouped, Map<Long, Long> were) {
    this.regrouped = regrouped;
    this.were = were;
    this.sizes = were.values().stream().collect(groupingBy(identity(), counting()));
  }

  /**
   * Those that are not in the group that they were in: they are to be grouped anew themselves.
   *
   * @param groups by their offers' ids; who is in none is alone
   */
  Set<Long> disturbed(List<List<Long>> groups) {
    Set<Long> disturbed = new HashSet<>(were.keySet());
    for (List<Long> group : groups) {
      if (isAsItWas(group)) {
        group.forEach(disturbed::remove);
      } else {
        disturbed.addAll(group);
      }
    }
    disturbed.removeAll(regrouped);
    return disturbed;
  }

  private boolean isAsItWas(List<Long> group) {
    Long was = were.get(group.get(0));
    return was != null
        && sizes.get(was) == group.size()
        && group.stream().allMatch(member -> was.equals(were.get(member)));
  }
}
