package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jobsanalytics.reports.InventedStudy.EXACTLY;
import static org.jobsanalytics.reports.InventedStudy.LAST_UPDATE;
import static org.jobsanalytics.reports.InventedStudy.byText;
import static org.jobsanalytics.reports.InventedStudy.dimension;
import static org.jobsanalytics.reports.InventedStudy.facts;
import static org.jobsanalytics.reports.InventedStudy.grouped;
import static org.jobsanalytics.reports.InventedStudy.pay;
import static org.jobsanalytics.reports.InventedStudy.tables;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Numbers of pay, contracts, remote work and experience, computed a second time. */
final class StudyConditionsIT {

  @ParameterizedTest
  @ValueSource(strings = {"technology", "contract", "experience", "region"})
  void salaries_areTheQuartilesOfWhatIsStated(String dimension) {
    Map<String, List<Ad>> groups = grouped(dimension(dimension));
    groups.remove("UNKNOWN");

    Map<String, Row> table = byText(tables.get("salaries-" + dimension), "value");

    assertThat(table.keySet()).isEqualTo(groups.keySet());
    groups.forEach(
        (value, ads) -> {
          Row row = table.get(value);
          List<Double> pay = pay(ads);
          assertThat(row.getLong("vacancies")).as(value).isEqualTo(ads.size());
          assertThat(row.getLong("with_salary")).as(value).isEqualTo(pay.size());
          assertThat(row.getDouble("share_with_salary"))
              .isCloseTo((double) pay.size() / ads.size(), EXACTLY);
          assertThat(row.isMissing("median")).isEqualTo(pay.isEmpty());
          if (!pay.isEmpty()) {
            assertThat(row.getDouble("first_quartile"))
                .isCloseTo(InventedRows.quantile(pay, 0.25), EXACTLY);
            assertThat(row.getDouble("median")).isCloseTo(InventedRows.quantile(pay, 0.5), EXACTLY);
            assertThat(row.getDouble("third_quartile"))
                .isCloseTo(InventedRows.quantile(pay, 0.75), EXACTLY);
          }
        });
  }

  @Test
  void demandAndPay_areOfTechnologiesWithEnoughStatedSalaries() {
    Map<String, List<Ad>> groups = grouped(dimension("technology"));
    groups.values().removeIf(ads -> pay(ads).size() < 30);

    Map<String, Row> table = byText(tables.get("demand-and-pay"), "value");

    assertThat(table.keySet()).isEqualTo(groups.keySet()).hasSizeGreaterThan(5);
    groups.forEach(
        (value, ads) -> {
          assertThat(table.get(value).getDouble("share"))
              .isCloseTo((double) ads.size() / facts.size(), EXACTLY);
          assertThat(table.get(value).getDouble("median"))
              .isCloseTo(InventedRows.quantile(pay(ads), 0.5), EXACTLY);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"contract", "remote", "experience"})
  void conditions_areSharesOfTheAdsThatSayIt(String dimension) {
    Map<String, List<Ad>> groups = grouped(dimension(dimension));
    groups.remove("UNKNOWN");
    double stating = groups.values().stream().mapToInt(List::size).sum();

    Map<String, Row> table = byText(tables.get(dimension), "value");

    assertThat(table.keySet()).isEqualTo(groups.keySet());
    groups.forEach(
        (value, ads) -> {
          Row row = table.get(value);
          assertThat(row.getDouble("vacancies")).isEqualTo(ads.size());
          assertThat(row.getDouble("share")).isCloseTo(ads.size() / stating, EXACTLY);
          for (String bound : List.of("share_low", "share_high")) {
            assertThat(distance(row.getDouble(bound), ads.size() / stating, stating))
                .isCloseTo(1.959963984540054, within(1e-6));
          }
        });
  }

  /** How many standard errors of its own a share is from one observed. */
  private static double distance(double share, double observed, double n) {
    return Math.abs(observed - share) / Math.sqrt(share * (1 - share) / n);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contract", "remote", "experience"})
  void conditionsOverTime_areSharesOfEachCompleteWeek(String dimension) {
    Function<Ad, Collection<String>> valueOf = dimension(dimension);
    Table table = tables.get(dimension + "-over-time");
    assertThat(table.rowCount()).isGreaterThan(40);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      LocalDate start = row.getDate("start");
      assertThat(start.plusWeeks(1)).isBeforeOrEqualTo(LAST_UPDATE);
      List<String> said =
          facts.stream()
              .filter(
                  ad ->
                      ad.publishedOn().map(InventedStudy::monday).stream().anyMatch(start::equals))
              .flatMap(ad -> valueOf.apply(ad).stream())
              .filter(value -> !value.equals("UNKNOWN"))
              .toList();
      long count = said.stream().filter(row.getString("value")::equals).count();
      assertThat(row.getLong("vacancies")).isEqualTo(count);
      assertThat(row.getLong("vacancies_stating")).isEqualTo(said.size());
      assertThat(row.getDouble("share")).isCloseTo((double) count / said.size(), EXACTLY);
    }
  }
}
