package org.jobsanalytics.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The offers of a warehouse and the groups that they were put into, table by table, with none of
 * the product's views, so that a test can put vacancies together a second time.
 */
record CoreRows(List<Vacancy> vacancies, int ads) {

  /** An offer; texts are empty where nothing is known. */
  private record Ad(
      long id, String source, String department, String contract, Set<String> technologies) {}

  /** Which offer of a group says what. */
  private record Group(long main, long place, long text) {}

  /** A vacancy as its group says it: from the offers that speak for it. */
  record Vacancy(
      List<String> sources, String department, String contract, Set<String> technologies) {}

  static CoreRows read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Map<Long, Set<String>> technologies = technologies(statement);
      Map<Long, Ad> ads = new LinkedHashMap<>();
      try (ResultSet row =
          statement.executeQuery(
              """
              select o.offer_id, o.source, coalesce(l.department_code, ''), o.contract
              from core.offer o, core.location l
              where l.location_id = o.location_id
              order by array_position(array['francetravail', 'wttj', 'adzuna'], o.source) nulls first,
                o.source collate "C", o.external_id collate "C"
              """)) {
        while (row.next()) {
          long id = row.getLong(1);
          Set<String> named = technologies.getOrDefault(id, Set.of());
          ads.put(id, new Ad(id, row.getString(2), row.getString(3), row.getString(4), named));
        }
      }
      return of(ads, members(statement), groups(statement));
    }
  }

  private static CoreRows of(
      Map<Long, Ad> ads, Map<Long, Long> groupOfAd, Map<Long, Group> groups) {
    Map<Long, List<Ad>> together = new TreeMap<>();
    List<Vacancy> vacancies = new ArrayList<>();
    for (Ad ad : ads.values()) {
      Optional<Long> group = Optional.ofNullable(groupOfAd.get(ad.id()));
      if (group.isPresent()) {
        together.computeIfAbsent(group.get(), id -> new ArrayList<>()).add(ad);
      } else {
        vacancies.add(
            new Vacancy(List.of(ad.source()), ad.department(), ad.contract(), ad.technologies()));
      }
    }
    together.forEach(
        (id, members) -> {
          Group group = groups.get(id);
          vacancies.add(
              new Vacancy(
                  members.stream().map(Ad::source).toList(),
                  ads.get(group.place()).department(),
                  contract(ads.get(group.main()), members),
                  ads.get(group.text()).technologies()));
        });
    return new CoreRows(vacancies, ads.size());
  }

  /** What the main one says, else the first other one that does. */
  private static String contract(Ad main, List<Ad> members) {
    return Stream.concat(Stream.of(main), members.stream())
        .map(Ad::contract)
        .filter(contract -> !contract.equals("UNKNOWN"))
        .findFirst()
        .orElse("UNKNOWN");
  }

  private static Map<Long, Set<String>> technologies(Statement statement) throws SQLException {
    Map<Long, Set<String>> technologies = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select named.offer_id, t.name
            from core.offer_technology named, core.technology t
            where t.technology_id = named.technology_id
            """)) {
      while (row.next()) {
        technologies.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getString(2));
      }
    }
    return technologies;
  }

  private static Map<Long, Long> members(Statement statement) throws SQLException {
    Map<Long, Long> groupOfAd = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery("select offer_id, group_id from core.offer_group_member")) {
      while (row.next()) {
        groupOfAd.put(row.getLong(1), row.getLong(2));
      }
    }
    return groupOfAd;
  }

  private static Map<Long, Group> groups(Statement statement) throws SQLException {
    Map<Long, Group> groups = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            "select group_id, offer_id, place_offer_id, text_offer_id from core.offer_group")) {
      while (row.next()) {
        groups.put(row.getLong(1), new Group(row.getLong(2), row.getLong(3), row.getLong(4)));
      }
    }
    return groups;
  }
}
