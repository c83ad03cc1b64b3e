package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.reports.InventedStudy.EXACTLY;
import static org.jobsanalytics.reports.InventedStudy.LAST_UPDATE;
import static org.jobsanalytics.reports.InventedStudy.byText;
import static org.jobsanalytics.reports.InventedStudy.facts;
import static org.jobsanalytics.reports.InventedStudy.grouped;
import static org.jobsanalytics.reports.InventedStudy.headlines;
import static org.jobsanalytics.reports.InventedStudy.pay;
import static org.jobsanalytics.reports.InventedStudy.published;
import static org.jobsanalytics.reports.InventedStudy.rows;
import static org.jobsanalytics.reports.InventedStudy.said;
import static org.jobsanalytics.reports.InventedStudy.tables;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.jobsanalytics.reports.InventedRows.Vacancy;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Numbers of places, employers and the whole, computed a second time. */
final class StudyPlacesIT {

  @Test
  void towns_areCountedByTheirCode() {
    Map<String, List<Ad>> groups = grouped(ad -> List.of(ad.commune()));
    groups.remove("");
    double located = groups.values().stream().mapToInt(List::size).sum();
    Table table = tables.get("towns");
    assertThat(table.rowCount()).isEqualTo(100);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      int offers = groups.get(row.getString("town")).size();
      assertThat(row.getLong("vacancies")).isEqualTo(offers);
      assertThat(row.getDouble("share")).isCloseTo(offers / located, EXACTLY);
    }
  }

  @Test
  void maps_areOfEveryDepartment() {
    Map<String, List<Ad>> groups = grouped(ad -> List.of(ad.department()));
    Map<String, Row> geography = byText(tables.get("geography"), "code");
    Map<String, Row> density = byText(tables.get("density"), "code");
    Map<String, Row> pay = byText(tables.get("department-pay"), "code");
    double located = facts.stream().filter(ad -> !ad.department().isEmpty()).count();

    assertThat(geography.keySet()).isEqualTo(rows.regions().keySet());
    for (String code : rows.regions().keySet()) {
      List<Ad> ads = groups.getOrDefault(code, List.of());
      double rate = ads.size() * 100_000.0 / rows.populations().get(code);
      assertThat(geography.get(code).getLong("vacancies")).isEqualTo(ads.size());
      assertThat(geography.get(code).getDouble("share")).isCloseTo(ads.size() / located, EXACTLY);
      assertThat(density.get(code).getDouble("vacancies_per_100000_inhabitants"))
          .isCloseTo(rate, EXACTLY);
      assertThat(pay.get(code).getLong("with_salary")).isEqualTo(pay(ads).size());
      if (!pay(ads).isEmpty()) {
        assertThat(pay.get(code).getDouble("median"))
            .isCloseTo(InventedRows.quantile(pay(ads), 0.5), EXACTLY);
      }
    }
  }

  @Test
  void employers_areCountedByTheirKeyAndConcentratedAsTheirSquaredSharesSay() {
    Map<String, List<Ad>> groups = grouped(ad -> List.of(ad.companyKey()));
    groups.remove("");
    double named = groups.values().stream().mapToInt(List::size).sum();
    List<Integer> sizes =
        groups.values().stream().map(List::size).sorted(Comparator.reverseOrder()).toList();

    Table table = tables.get("employers");

    assertThat(table.longColumn("vacancies").asList())
        .isEqualTo(sizes.stream().limit(100).map(Integer::longValue).toList());
    assertThat(table.doubleColumn("share").get(0)).isCloseTo(sizes.get(0) / named, EXACTLY);
    long index = Math.round(sizes.stream().mapToDouble(n -> n / named * 100).map(x -> x * x).sum());
    assertThat(said("employers")).contains("index is %,d of 10,000".formatted(index));
  }

  @Test
  void adsBeside_areThoseOfTheVacanciesCounted() {
    Map<String, Row> geography = byText(tables.get("geography"), "code");
    Map<String, Row> technologies = byText(tables.get("technologies"), "technology");
    Map<String, Row> towns = byText(tables.get("towns"), "town");
    Map<String, Long> byCode = adsBy(vacancy -> Set.of(vacancy.fact().department()));
    Map<String, Long> byTown = adsBy(vacancy -> Set.of(vacancy.fact().commune()));
    Map<String, Long> byTechnology = adsBy(vacancy -> vacancy.fact().technologies());

    geography.forEach(
        (code, row) -> assertThat(row.getLong("ads")).isEqualTo(byCode.getOrDefault(code, 0L)));
    towns.forEach((town, row) -> assertThat(row.getLong("ads")).isEqualTo(byTown.get(town)));
    technologies.forEach(
        (name, row) -> assertThat(row.getLong("ads")).isEqualTo(byTechnology.get(name)));
    assertThat(byCode.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(rows.ads().size())
        .isGreaterThan(rows.vacancies().size());
  }

  private static Map<String, Long> adsBy(Function<Vacancy, Collection<String>> valuesOf) {
    Map<String, Long> ads = new HashMap<>();
    for (Vacancy vacancy : rows.vacancies()) {
      for (String value : valuesOf.apply(vacancy)) {
        ads.merge(value, (long) vacancy.ads().size(), Long::sum);
      }
    }
    return ads;
  }

  @Test
  void headlines_compareTheLastTwentyEightCompleteDaysWithThoseBefore() {
    LocalDate last = LAST_UPDATE.minusDays(1);
    List<Ad> now = published(last.minusDays(27), last);
    List<Ad> before = published(last.minusDays(55), last.minusDays(28));
    double more = 100.0 * (now.size() - before.size()) / before.size();
    double paid = (double) pay(now).size() / now.size();
    double points = (paid - (double) pay(before).size() / before.size()) * 100;
    Words english = Words.of(Language.EN);

    List<Headline> boxes = headlines.headlines(english);

    assertThat(boxes.get(0).number()).isEqualTo(english.number(facts.size()));
    assertThat(boxes.get(0).meaning())
        .endsWith("shown by " + english.number(rows.ads().size()) + " ads");
    assertThat(boxes.get(0).change())
        .isEqualTo(english.number(now.size()) + " in 28 days (" + english.signed(more) + "%)");
    assertThat(boxes.get(4).change())
        .startsWith(
            "%s in 28 days (%s points".formatted(english.percent(paid), english.signed(points)));
    assertThat(headlines.note(english).orElseThrow())
        .contains("25 October 2026 to 21 November 2026");
  }

  private static List<Ad> published(LocalDate first, LocalDate last) {
    return facts.stream()
        .filter(
            ad ->
                ad.publishedOn().stream()
                    .anyMatch(day -> !day.isBefore(first) && !day.isAfter(last)))
        .toList();
  }
}
