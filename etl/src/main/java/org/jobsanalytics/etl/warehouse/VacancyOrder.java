package org.jobsanalytics.etl.warehouse;

import java.util.Comparator;
import java.util.List;
import org.jobsanalytics.etl.group.Sketch;

/** Which of a group's offers stands for what. Every order is total, by the offers' own facts. */
final class VacancyOrder {

  private static final List<String> SOURCES = List.of("francetravail", "wttj", "adzuna");

  private final GroupableOffers offers;
  private final Comparator<Integer> canonical;

  VacancyOrder(GroupableOffers offers) {
    this.offers = offers;
    this.canonical =
        Comparator.comparingInt((Integer place) -> rank(sketch(place)))
            .thenComparing(this::words, Comparator.reverseOrder())
            .thenComparing(place -> sketch(place).day())
            .thenComparing(place -> sketch(place).key().toString());
  }

  /** The employer's own board, then the others in the order of how near to him they are. */
  private static int rank(Sketch sketch) {
    return SOURCES.indexOf(sketch.key().source().value());
  }

  private Sketch sketch(int place) {
    return offers.sketches().get(place);
  }

  private int words(int place) {
    return sketch(place).text().words();
  }

  int canonical(List<Integer> group) {
    return first(group, canonical);
  }

  int longestText(List<Integer> group) {
    return first(
        group,
        Comparator.comparing(this::words, Comparator.reverseOrder()).thenComparing(canonical));
  }

  int mostPrecisePlace(List<Integer> group) {
    return first(
        group,
        Comparator.comparing((Integer place) -> sketch(place).place().precision())
            .thenComparing(canonical));
  }

  int bestSalary(List<Integer> group) {
    return first(
        group,
        Comparator.comparing((Integer place) -> -offers.salaries()[place])
            .thenComparing(canonical));
  }

  private static int first(List<Integer> group, Comparator<Integer> order) {
    return group.stream().min(order).orElseThrow();
  }
}
