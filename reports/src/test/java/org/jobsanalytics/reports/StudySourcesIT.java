package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.reports.InventedStudy.EXACTLY;
import static org.jobsanalytics.reports.InventedStudy.byText;
import static org.jobsanalytics.reports.InventedStudy.key;
import static org.jobsanalytics.reports.InventedStudy.published;
import static org.jobsanalytics.reports.InventedStudy.rows;
import static org.jobsanalytics.reports.InventedStudy.said;
import static org.jobsanalytics.reports.InventedStudy.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.jobsanalytics.reports.InventedRows.Vacancy;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Numbers of sources, of what they leave out and of what went wrong, computed a second time. */
final class StudySourcesIT {

  @Test
  void sources_areSetToAHundredOfTheirOwnMean() {
    Table table = tables.get("publications-by-source");
    assertThat(table.stringColumn("source").asSet()).hasSize(2);
    for (String name : table.stringColumn("source").asSet()) {
      String source = name.startsWith("Tableau") ? "board" : "other";
      Table ours = table.where(table.stringColumn("source").isEqualTo(name));
      List<LocalDate> weeks = ours.dateColumn("start").asList();
      List<Double> counts =
          weeks.stream()
              .map(week -> published(rows.ads(), week, ad -> ad.source().equals(source)))
              .toList();
      double mean = counts.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      assertThat(ours.doubleColumn("ads").asList()).isEqualTo(counts);
      for (int at = 3; at < counts.size(); at++) {
        double smooth =
            counts.subList(at - 3, at + 1).stream().mapToDouble(Double::doubleValue).sum() / 4;
        assertThat(ours.doubleColumn("index").get(at)).isCloseTo(smooth / mean * 100, EXACTLY);
      }
    }
  }

  @Test
  void sourcesPerVacancy_countItsSourcesNotItsAds() {
    Table table = tables.get("sources-per-vacancy");
    assertThat(table.rowCount()).isEqualTo(2);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      List<Vacancy> those =
          rows.vacancies().stream()
              .filter(vacancy -> vacancy.sources().size() == row.getInt("sources"))
              .toList();
      assertThat(row.getLong("vacancies")).isEqualTo(those.size());
      assertThat(row.getLong("ads")).isEqualTo(those.stream().mapToInt(v -> v.ads().size()).sum());
      assertThat(row.getDouble("share"))
          .isCloseTo((double) those.size() / rows.vacancies().size(), EXACTLY);
    }
  }

  @Test
  void sourceOverlap_isTheShareOfTheRowsVacanciesThatTheOtherHasToo() {
    Table table = tables.get("source-overlap");
    assertThat(table.rowCount()).isEqualTo(4);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      String source = key(row.getString("source"));
      String other = key(row.getString("other_source"));
      List<Vacancy> ofSource =
          rows.vacancies().stream().filter(one -> one.sources().contains(source)).toList();
      long both = ofSource.stream().filter(one -> one.sources().contains(other)).count();
      assertThat(row.getLong("vacancies")).isEqualTo(both);
      assertThat(row.getDouble("share")).isCloseTo((double) both / ofSource.size(), EXACTLY);
    }
  }

  @Test
  void sourcesAlone_areTheAdsWhoseVacancyNoOtherSourceShows() {
    Map<String, Row> table = byText(tables.get("sources-alone"), "source");
    assertThat(table).hasSize(2);
    table.forEach(
        (name, row) -> {
          List<Ad> ads = rows.ads().stream().filter(ad -> ad.source().equals(key(name))).toList();
          long alone =
              rows.vacancies().stream()
                  .filter(one -> one.sources().equals(Set.of(key(name))))
                  .mapToLong(one -> one.ads().size())
                  .sum();
          assertThat(row.getLong("ads")).isEqualTo(ads.size());
          assertThat(row.getLong("ads_alone")).isEqualTo(alone);
          assertThat(row.getDouble("share")).isCloseTo((double) alone / ads.size(), EXACTLY);
        });
  }

  @Test
  void problems_areByCodeAndSourceWithTheirRate() {
    Table table = tables.get("problems");
    assertThat(table.stringColumn("code").asList())
        .containsExactly(
            "SALARY_UNREADABLE", "PLACE_UNKNOWN", "OFFER_WITHOUT_TITLE", "PAGE_NOT_JSON");
    assertThat(table.doubleColumn("per_ad_read").get(0)).isCloseTo(120 / 6_000.0, EXACTLY);
    assertThat(table.row(3).getLong("ads_read")).isZero();
    assertThat(table.row(3).isMissing("per_ad_read")).isTrue();
    assertThat(said("problems"))
        .contains("In the quarantine: 10 cases, of which 2 were resolved since.")
        .contains("SALARY_UNREADABLE at Tableau d’offres: 2.0% of the ads read");
  }

  @Test
  void quality_countsWhatIsMissing() {
    Map<String, Predicate<Ad>> missing =
        Map.of(
            "place", ad -> ad.department().isEmpty(),
            "town", ad -> ad.commune().isEmpty(),
            "company", ad -> ad.companyKey().isEmpty(),
            "contract", ad -> ad.contract().equals("UNKNOWN"),
            "remote", ad -> ad.remote().equals("UNKNOWN"),
            "experience", ad -> ad.experience().isEmpty(),
            "salary", ad -> ad.pay().isEmpty(),
            "published", ad -> ad.publishedOn().isEmpty(),
            "technology", ad -> ad.technologies().isEmpty());
    Table table = tables.get("quality");
    assertThat(table.rowCount()).isEqualTo(2 * missing.size());
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      String source = row.getString("source").startsWith("Tableau") ? "board" : "other";
      List<Ad> ads = rows.ads().stream().filter(ad -> ad.source().equals(source)).toList();
      long count = ads.stream().filter(missing.get(row.getString("field"))).count();
      assertThat(row.getLong("missing")).isEqualTo(count);
      assertThat(row.getDouble("share")).isCloseTo((double) count / ads.size(), EXACTLY);
    }
  }
}
