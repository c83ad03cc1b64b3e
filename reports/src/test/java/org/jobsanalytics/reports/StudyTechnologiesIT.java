package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.reports.InventedStudy.EXACTLY;
import static org.jobsanalytics.reports.InventedStudy.LAST_UPDATE;
import static org.jobsanalytics.reports.InventedStudy.byText;
import static org.jobsanalytics.reports.InventedStudy.dimension;
import static org.jobsanalytics.reports.InventedStudy.facts;
import static org.jobsanalytics.reports.InventedStudy.grouped;
import static org.jobsanalytics.reports.InventedStudy.tables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Numbers of technologies, computed a second time. */
final class StudyTechnologiesIT {

  @Test
  void technologies_areSharesOfAllAds() {
    Map<String, List<Ad>> groups = grouped(dimension("technology"));
    Map<String, Row> table = byText(tables.get("technologies"), "technology");

    assertThat(table.keySet()).isEqualTo(groups.keySet());
    groups.forEach(
        (name, ads) ->
            assertThat(table.get(name).getDouble("share"))
                .isCloseTo((double) ads.size() / facts.size(), EXACTLY));
  }

  @Test
  void technologyTrends_compareTheLastFourCompleteWeeksWithThoseBefore() {
    LocalDate lastDay = LAST_UPDATE.minusDays(1);
    Map<String, long[]> counts = new HashMap<>();
    long[] all = new long[2];
    for (Ad ad : facts) {
      LocalDate day = ad.publishedOn().orElse(LocalDate.MIN);
      if (day.isAfter(lastDay) || !day.isAfter(lastDay.minusDays(56))) {
        continue;
      }
      int period = day.isAfter(lastDay.minusDays(28)) ? 0 : 1;
      all[period]++;
      ad.technologies().forEach(one -> counts.computeIfAbsent(one, any -> new long[2])[period]++);
    }

    Map<String, Row> table = byText(tables.get("technology-trends"), "technology");

    assertThat(table.keySet()).isEqualTo(counts.keySet());
    counts.forEach(
        (technology, count) -> {
          Row row = table.get(technology);
          assertThat(row.getLong("vacancies")).as(technology).isEqualTo(count[0]);
          assertThat(row.getLong("vacancies_before")).as(technology).isEqualTo(count[1]);
          assertThat(row.getDouble("change"))
              .isCloseTo((double) count[0] / all[0] - (double) count[1] / all[1], EXACTLY);
        });
  }

  @Test
  void technologyPairs_haveTheLiftAmongTheAdsThatNameAny() {
    long naming = facts.stream().filter(ad -> !ad.technologies().isEmpty()).count();
    Table table = tables.get("technology-pairs");
    assertThat(table.rowCount()).isEqualTo(12 * 11 / 2);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      double first = naming(row.getString("first"));
      double second = naming(row.getString("second"));
      double both =
          facts.stream()
              .filter(ad -> ad.technologies().contains(row.getString("first")))
              .filter(ad -> ad.technologies().contains(row.getString("second")))
              .count();
      assertThat(row.getLong("both_vacancies")).isEqualTo((long) both);
      assertThat(row.getDouble("lift"))
          .isCloseTo((both / naming) / (first / naming * (second / naming)), EXACTLY);
    }
  }

  private static double naming(String technology) {
    return facts.stream().filter(ad -> ad.technologies().contains(technology)).count();
  }

  @Test
  void technologyPlaces_haveTheShareOfTheDepartmentsAds() {
    Table table = tables.get("technology-places");
    assertThat(table.rowCount()).isEqualTo(12 * 10);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      List<Ad> there =
          facts.stream().filter(ad -> ad.department().equals(row.getString("code"))).toList();
      long naming =
          there.stream()
              .filter(ad -> ad.technologies().contains(row.getString("technology")))
              .count();
      assertThat(row.getLong("vacancies")).isEqualTo(naming);
      assertThat(row.getLong("department_vacancies")).isEqualTo(there.size());
      assertThat(row.getDouble("share")).isCloseTo((double) naming / there.size(), EXACTLY);
    }
  }

  /** The invented categories: a hostile name is its own, all others are one. */
  @Test
  void technologyCategories_countAnAdOnceForEachKind() {
    Table table = tables.get("technology-categories");
    Row first = table.row(0);
    long naming =
        facts.stream()
            .filter(ad -> ad.technologies().stream().anyMatch(one -> !hostile(one)))
            .count();
    assertThat(table.rowCount()).isEqualTo(InventedMarket.HOSTILE.size() + 1);
    assertThat(first.getString("category")).isEqualTo("Invented");
    assertThat(first.getLong("vacancies")).isEqualTo(naming);
    assertThat(first.getDouble("share")).isCloseTo((double) naming / facts.size(), EXACTLY);
  }

  private static boolean hostile(String technology) {
    return InventedMarket.HOSTILE.contains(technology);
  }
}
