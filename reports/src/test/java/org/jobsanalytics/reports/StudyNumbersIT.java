package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Every number of every table behind a figure, computed a second time from the rows of the invented
 * market in plain Java, with none of the study's SQL.
 */
final class StudyNumbersIT {

  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final LocalDate LAST_UPDATE = LocalDate.of(2026, 11, 22);

  private static InventedRows rows;
  private static Map<String, Table> tables;

  @BeforeAll
  static void readBoth() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, codes());
    rows = InventedRows.read(mart.connection());
    tables =
        Analyses.read(mart.connection(), Scope.read(mart.connection())).stream()
            .collect(Collectors.toMap(Analysis::name, Analysis::table));
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>(List.of("971", "972", "973", "974", "976", "2A", "2B"));
    for (int code = 1; code <= 95; code++) {
      if (code != 20) {
        codes.add("%02d".formatted(code));
      }
    }
    return codes;
  }

  /** The rows of a table by the text of one column. */
  private static Map<String, Row> byText(Table table, String column) {
    Map<String, Row> byText = new HashMap<>();
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      byText.put(row.getString(column), row);
    }
    return byText;
  }

  private static Map<String, List<Ad>> grouped(Function<Ad, Collection<String>> valuesOf) {
    Map<String, List<Ad>> groups = new HashMap<>();
    for (Ad ad : rows.ads()) {
      for (String value : valuesOf.apply(ad)) {
        groups.computeIfAbsent(value, any -> new ArrayList<>()).add(ad);
      }
    }
    return groups;
  }

  private static Function<Ad, Collection<String>> dimension(String name) {
    return switch (name) {
      case "technology" -> ad -> ad.technologies();
      case "contract" -> ad -> List.of(ad.contract());
      case "remote" -> ad -> List.of(ad.remote());
      case "experience" -> ad -> List.of(ad.band());
      case "region" -> ad -> List.of(rows.regions().getOrDefault(ad.department(), "UNKNOWN"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<Double> pay(List<Ad> ads) {
    return ads.stream().flatMapToDouble(ad -> ad.pay().stream()).boxed().toList();
  }

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
          assertThat(row.getLong("offers")).as(value).isEqualTo(ads.size());
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
              .isCloseTo((double) ads.size() / rows.ads().size(), EXACTLY);
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
          assertThat(row.getDouble("offers")).isEqualTo(ads.size());
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
          rows.ads().stream()
              .filter(
                  ad ->
                      ad.publishedOn().map(StudyNumbersIT::monday).stream().anyMatch(start::equals))
              .flatMap(ad -> valueOf.apply(ad).stream())
              .filter(value -> !value.equals("UNKNOWN"))
              .toList();
      long count = said.stream().filter(row.getString("value")::equals).count();
      assertThat(row.getLong("offers")).isEqualTo(count);
      assertThat(row.getLong("offers_stating")).isEqualTo(said.size());
      assertThat(row.getDouble("share")).isCloseTo((double) count / said.size(), EXACTLY);
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  @Test
  void technologyTrends_compareTheLastFourCompleteWeeksWithThoseBefore() {
    LocalDate lastDay = LAST_UPDATE.minusDays(1);
    Map<String, long[]> counts = new HashMap<>();
    long[] all = new long[2];
    for (Ad ad : rows.ads()) {
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
          assertThat(row.getLong("offers")).as(technology).isEqualTo(count[0]);
          assertThat(row.getLong("offers_before")).as(technology).isEqualTo(count[1]);
          assertThat(row.getDouble("change"))
              .isCloseTo((double) count[0] / all[0] - (double) count[1] / all[1], EXACTLY);
        });
  }

  @Test
  void technologyPairs_haveTheLiftAmongTheAdsThatNameAny() {
    long naming = rows.ads().stream().filter(ad -> !ad.technologies().isEmpty()).count();
    Table table = tables.get("technology-pairs");
    assertThat(table.rowCount()).isEqualTo(12 * 11 / 2);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      double first = naming(row.getString("first"));
      double second = naming(row.getString("second"));
      double both =
          rows.ads().stream()
              .filter(ad -> ad.technologies().contains(row.getString("first")))
              .filter(ad -> ad.technologies().contains(row.getString("second")))
              .count();
      assertThat(row.getLong("both_offers")).isEqualTo((long) both);
      assertThat(row.getDouble("lift"))
          .isCloseTo((both / naming) / (first / naming * (second / naming)), EXACTLY);
    }
  }

  private static double naming(String technology) {
    return rows.ads().stream().filter(ad -> ad.technologies().contains(technology)).count();
  }

  @Test
  void technologyPlaces_haveTheShareOfTheDepartmentsAds() {
    Table table = tables.get("technology-places");
    assertThat(table.rowCount()).isEqualTo(12 * 10);
    for (int at = 0; at < table.rowCount(); at++) {
      Row row = table.row(at);
      List<Ad> there =
          rows.ads().stream().filter(ad -> ad.department().equals(row.getString("code"))).toList();
      long naming =
          there.stream()
              .filter(ad -> ad.technologies().contains(row.getString("technology")))
              .count();
      assertThat(row.getLong("offers")).isEqualTo(naming);
      assertThat(row.getLong("department_offers")).isEqualTo(there.size());
      assertThat(row.getDouble("share")).isCloseTo((double) naming / there.size(), EXACTLY);
    }
  }

  /** The invented categories: a hostile name is its own, all others are one. */
  @Test
  void technologyCategories_countAnAdOnceForEachKind() {
    Table table = tables.get("technology-categories");
    Row first = table.row(0);
    long naming =
        rows.ads().stream()
            .filter(ad -> ad.technologies().stream().anyMatch(one -> !hostile(one)))
            .count();
    assertThat(table.rowCount()).isEqualTo(InventedMarket.HOSTILE.size() + 1);
    assertThat(first.getString("category")).isEqualTo("Invented");
    assertThat(first.getLong("offers")).isEqualTo(naming);
    assertThat(first.getDouble("share")).isCloseTo((double) naming / rows.ads().size(), EXACTLY);
  }

  private static boolean hostile(String technology) {
    return InventedMarket.HOSTILE.contains(technology);
  }
}
