package org.jobsanalytics.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The invented ads as they were put into the mart, row by row, for counting them a second time. */
record InventedRows(List<Ad> ads, Map<String, String> regions, Map<String, Integer> populations) {

  /**
   * A vacancy.
   *
   * @param fact what its ads say
   * @param ads in the order of their numbers
   */
  record Vacancy(Ad fact, List<Ad> ads) {

    Set<String> sources() {
      return ads.stream().map(Ad::source).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** An ad; texts are empty where nothing is known. */
  record Ad(
      long id,
      long vacancy,
      String source,
      String companyKey,
      String department,
      String commune,
      String contract,
      String remote,
      OptionalDouble low,
      OptionalDouble high,
      String basis,
      OptionalDouble experience,
      Optional<LocalDate> publishedOn,
      Optional<Instant> firstPublished,
      Instant firstSeen,
      Instant lastSeen,
      Optional<Instant> closed,
      Set<String> technologies) {

    /** The middle of what is stated. */
    OptionalDouble pay() {
      if (!basis.equals("STATED")) {
        return OptionalDouble.empty();
      }
      double from = low.isPresent() ? low.getAsDouble() : high.orElseThrow();
      double to = high.isPresent() ? high.getAsDouble() : from;
      return OptionalDouble.of((from + to) / 2);
    }

    /** What {@code ads} say together: the first of them, and where it says nothing the next. */
    static Ad said(List<Ad> ads) {
      Ad first = ads.get(0);
      Ad paid = ads.stream().filter(ad -> ad.basis().equals("STATED")).findFirst().orElse(first);
      return new Ad(
          first.id(),
          first.vacancy(),
          first.source(),
          firstOf(ads, Ad::companyKey, ""),
          first.department(),
          first.commune(),
          firstOf(ads, Ad::contract, "UNKNOWN"),
          firstOf(ads, Ad::remote, "UNKNOWN"),
          paid.low(),
          paid.high(),
          paid.basis(),
          firstOf(ads, Ad::experience, OptionalDouble.empty()),
          ads.stream().flatMap(ad -> ad.publishedOn().stream()).min(Comparator.naturalOrder()),
          first.firstPublished(),
          first.firstSeen(),
          first.lastSeen(),
          first.closed(),
          first.technologies());
    }

    private static <T> T firstOf(List<Ad> ads, Function<Ad, T> valueOf, T unknown) {
      return ads.stream()
          .map(valueOf)
          .filter(value -> !value.equals(unknown))
          .findFirst()
          .orElse(unknown);
    }

    String band() {
      if (experience.isEmpty()) {
        return "UNKNOWN";
      }
      double years = experience.getAsDouble();
      int[] from = {10, 5, 3, 1, 0};
      for (int bound : from) {
        if (years >= bound) {
          return Integer.toString(bound);
        }
      }
      throw new IllegalStateException("negative experience: " + years);
    }
  }

  static InventedRows read(Connection connection) throws SQLException {
    Map<Long, Set<String>> named = new HashMap<>();
    Map<String, String> regions = new HashMap<>();
    Map<String, Integer> populations = new HashMap<>();
    List<Ad> ads = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("select * from mart.offer_technology")) {
        while (row.next()) {
          named
              .computeIfAbsent(row.getLong("offer_id"), id -> new TreeSet<>())
              .add(row.getString("technology"));
        }
      }
      try (ResultSet row = statement.executeQuery("select * from mart.department")) {
        while (row.next()) {
          regions.put(row.getString("code"), row.getString("region_name"));
          populations.put(row.getString("code"), row.getInt("population"));
        }
      }
      try (ResultSet row = statement.executeQuery("select * from mart.offer")) {
        while (row.next()) {
          ads.add(ad(row, named.getOrDefault(row.getLong("offer_id"), Set.of())));
        }
      }
    }
    return new InventedRows(ads, regions, populations);
  }

  /** The ads put together by their vacancy. */
  List<Vacancy> vacancies() {
    Map<Long, List<Ad>> groups = new TreeMap<>();
    ads.stream()
        .sorted(Comparator.comparingLong(Ad::id))
        .forEach(ad -> groups.computeIfAbsent(ad.vacancy(), id -> new ArrayList<>()).add(ad));
    return groups.values().stream().map(own -> new Vacancy(Ad.said(own), own)).toList();
  }

  private static Ad ad(ResultSet row, Set<String> technologies) throws SQLException {
    return new Ad(
        row.getLong("offer_id"),
        row.getLong("vacancy_id"),
        row.getString("source"),
        text(row, "company_key"),
        text(row, "department_code"),
        text(row, "commune_name"),
        row.getString("contract"),
        row.getString("remote"),
        number(row, "salary_min_eur_per_year"),
        number(row, "salary_max_eur_per_year"),
        text(row, "salary_basis"),
        number(row, "experience_min_years"),
        Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
        moment(row, "first_published_at"),
        moment(row, "first_seen").orElseThrow(),
        moment(row, "last_seen").orElseThrow(),
        moment(row, "closed_at"),
        technologies);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
  }

  /** The quantile of sorted numbers, between the two that it lies between (type 7 of R). */
  static double quantile(List<Double> numbers, double part) {
    List<Double> sorted = numbers.stream().sorted().toList();
    double at = part * (sorted.size() - 1);
    int before = (int) Math.floor(at);
    int after = Math.min(before + 1, sorted.size() - 1);
    return sorted.get(before) + (at - before) * (sorted.get(after) - sorted.get(before));
  }
}
