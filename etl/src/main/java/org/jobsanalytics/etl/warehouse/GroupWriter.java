package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobsanalytics.etl.group.Link;

/** Forms groups of linked offers, and gives each the id of the one it mostly was. */
final class GroupWriter {

  private final GroupableOffers offers;
  private final List<Link> links;

  GroupWriter(GroupableOffers offers, List<Link> links) {
    this.offers = offers;
    this.links = links;
  }

  /** So many offers of a group that was are in one that is. */
  private record Kept(int number, long groupId, int offers) {}

  /**
   * Writes the groups and their members to {@code staging}.
   *
   * @param formed by the places of their offers
   * @param were in which group an offer was, by their ids
   */
  void write(List<List<Integer>> formed, Map<Long, Long> were, Connection connection)
      throws SQLException {
    VacancyOrder order = new VacancyOrder(offers);
    // The new ones get their ids in this order.
    List<List<Integer>> groups =
        formed.stream()
            .map(group -> Map.entry(key(order.canonical(group)), group))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    Map<Integer, Link> surest = surest(groups);
    formedRows(groups, ids(groups, were), order, surest).copy(connection);
    memberRows(groups, surest).copy(connection);
  }

  /** A row a group, under the id that it keeps, if it keeps one. */
  private StagedRows formedRows(
      List<List<Integer>> groups,
      Map<Integer, Long> ids,
      VacancyOrder order,
      Map<Integer, Link> surest) {
    StagedRows formed = new StagedRows("formed");
    for (int number = 0; number < groups.size(); number++) {
      List<Integer> group = groups.get(number);
      double score = group.stream().mapToDouble(one -> surest.get(one).score()).min().orElseThrow();
      formed.add(
          ids.containsKey(number) ? ids.get(number).toString() : CopyText.NULL,
          Integer.toString(number),
          id(order.canonical(group)),
          id(order.longestText(group)),
          id(order.mostPrecisePlace(group)),
          id(order.bestSalary(group)),
          Integer.toString(group.size()),
          Double.toString(score));
    }
    return formed;
  }

  /** A row a member, with the reason why it is in its group. */
  private StagedRows memberRows(List<List<Integer>> groups, Map<Integer, Link> surest) {
    StagedRows members = new StagedRows("member");
    for (int number = 0; number < groups.size(); number++) {
      for (int member : groups.get(number)) {
        members.add(
            Integer.toString(number),
            id(member),
            Double.toString(surest.get(member).score()),
            CopyText.of(surest.get(member).reason()));
      }
    }
    return members;
  }

  private String key(int place) {
    return offers.sketches().get(place).key().toString();
  }

  private String id(int place) {
    return Long.toString(offers.ids()[place]);
  }

  /** Each member's surest link within its group. */
  private Map<Integer, Link> surest(List<List<Integer>> groups) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int number = 0; number < groups.size(); number++) {
      for (int member : groups.get(number)) {
        numbers.put(member, number);
      }
    }
    Comparator<Link> surer =
        Comparator.comparingDouble(Link::score)
            .thenComparing(Link::reason, Comparator.reverseOrder());
    Map<Integer, Link> surest = new HashMap<>();
    for (Link link : links) {
      Integer mine = numbers.get(link.one());
      if (mine != null && mine.equals(numbers.get(link.other()))) {
        surest.merge(link.one(), link, (a, b) -> surer.compare(a, b) >= 0 ? a : b);
        surest.merge(link.other(), link, (a, b) -> surer.compare(a, b) >= 0 ? a : b);
      }
    }
    return surest;
  }

  /** A group goes on in the one that has most of its offers; of two equal ones in the first. */
  private Map<Integer, Long> ids(List<List<Integer>> groups, Map<Long, Long> were) {
    List<Kept> kept = new ArrayList<>();
    for (int number = 0; number < groups.size(); number++) {
      Map<Long, Integer> counts = new HashMap<>();
      for (int member : groups.get(number)) {
        Long was = were.get(offers.ids()[member]);
        if (was != null) {
          counts.merge(was, 1, Integer::sum);
        }
      }
      int here = number;
      counts.forEach((groupId, count) -> kept.add(new Kept(here, groupId, count)));
    }
    kept.sort(
        Comparator.comparingInt((Kept one) -> -one.offers)
            .thenComparingInt(Kept::number)
            .thenComparingLong(Kept::groupId));
    Map<Integer, Long> ids = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    for (Kept one : kept) {
      if (!ids.containsKey(one.number) && taken.add(one.groupId)) {
        ids.put(one.number, one.groupId);
      }
    }
    return ids;
  }
}
