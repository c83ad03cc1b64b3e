package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobsanalytics.etl.group.Grouping;
import org.jobsanalytics.etl.group.Link;

/** Forms groups of linked offers, and gives each the id of the one it mostly was. */
final class GroupWriter {

  private final Connection connection;
  private final Tables tables;

  GroupWriter(Connection connection, Tables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /** So many offers of a group that was are in one that is. */
  private record Kept(int number, long groupId, int offers) {}

  /** Writes the groups of {@code offers} and their members to {@code staging}. */
  void write(GroupableOffers offers) throws SQLException {
    List<Link> links = links(offers);
    List<List<Integer>> groups = new ArrayList<>(Grouping.of(offers.neighbourhood(), links));
    VacancyOrder order = new VacancyOrder(offers);
    // The new ones get their ids in this order.
    groups.sort(
        Comparator.comparing(
            group -> offers.sketches().get(order.canonical(group)).key().toString()));
    Map<Integer, Link> surest = surest(groups, links);
    formedRows(offers, groups, ids(offers, groups), order, surest).copy(connection);
    memberRows(offers, groups, surest).copy(connection);
  }

  /** A row a group, under the id that it keeps, if it keeps one. */
  private static StagedRows formedRows(
      GroupableOffers offers,
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
          id(offers, order.canonical(group)),
          id(offers, order.longestText(group)),
          id(offers, order.mostPrecisePlace(group)),
          id(offers, order.bestSalary(group)),
          Integer.toString(group.size()),
          Double.toString(score));
    }
    return formed;
  }

  /** A row a member, with the reason why it is in its group. */
  private static StagedRows memberRows(
      GroupableOffers offers, List<List<Integer>> groups, Map<Integer, Link> surest) {
    StagedRows members = new StagedRows("member");
    for (int number = 0; number < groups.size(); number++) {
      for (int member : groups.get(number)) {
        members.add(
            Integer.toString(number),
            id(offers, member),
            Double.toString(surest.get(member).score()),
            CopyText.of(surest.get(member).reason()));
      }
    }
    return members;
  }

  private static String id(GroupableOffers offers, int place) {
    return Long.toString(offers.ids()[place]);
  }

  private List<Link> links(GroupableOffers offers) throws SQLException {
    Map<Long, Integer> places = places(offers);
    List<Link> links = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(tables.statement("group/links.sql"))) {
      while (row.next()) {
        links.add(
            new Link(
                places.get(row.getLong(1)),
                places.get(row.getLong(2)),
                row.getDouble(3),
                row.getString(4)));
      }
    }
    return links;
  }

  private static Map<Long, Integer> places(GroupableOffers offers) {
    Map<Long, Integer> places = new HashMap<>();
    for (int place = 0; place < offers.ids().length; place++) {
      places.put(offers.ids()[place], place);
    }
    return places;
  }

  /** Each member's surest link within its group. */
  private static Map<Integer, Link> surest(List<List<Integer>> groups, List<Link> links) {
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
  private Map<Integer, Long> ids(GroupableOffers offers, List<List<Integer>> groups)
      throws SQLException {
    Map<Long, Long> were = members();
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

  private Map<Long, Long> members() throws SQLException {
    Map<Long, Long> members = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(tables.statement("group/members.sql"))) {
      while (row.next()) {
        members.put(row.getLong(1), row.getLong(2));
      }
    }
    return members;
  }
}
