package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jobsanalytics.reports.InventedRows.Ad;
import org.jobsanalytics.reports.InventedRows.Vacancy;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
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

  /** One a vacancy. */
  private static List<Ad> facts;

  private static Map<String, Table> tables;
  private static Map<String, Section> sections;
  private static Headlines headlines;

  @BeforeAll
  static void readBoth() throws Exception {
    MartFixture mart = new MartFixture();
    InventedMarket.fill(mart, codes());
    rows = InventedRows.read(mart.connection());
    facts = rows.vacancies().stream().map(InventedRows.Vacancy::fact).toList();
    Scope scope = Scope.read(mart.connection());
    headlines = Headlines.read(mart.connection(), scope);
    List<Analysis> analyses = Analyses.read(mart.connection(), scope);
    tables = analyses.stream().collect(Collectors.toMap(Analysis::name, Analysis::table));
    Words english = Words.of(Language.EN);
    sections =
        analyses.stream()
            .collect(Collectors.toMap(Analysis::name, one -> one.section(english).orElseThrow()));
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
    for (Ad ad : facts) {
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
                      ad.publishedOn().map(StudyNumbersIT::monday).stream().anyMatch(start::equals))
              .flatMap(ad -> valueOf.apply(ad).stream())
              .filter(value -> !value.equals("UNKNOWN"))
              .toList();
      long count = said.stream().filter(row.getString("value")::equals).count();
      assertThat(row.getLong("vacancies")).isEqualTo(count);
      assertThat(row.getLong("vacancies_stating")).isEqualTo(said.size());
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

  private static String said(String name) {
    return String.join(" ", sections.get(name).sentences());
  }

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
  void publications_countEachWeekAndSmoothFourOfThem() {
    Table table = tables.get("publications");
    for (int at = 0; at < table.rowCount(); at++) {
      LocalDate start = table.dateColumn("start").get(at);
      assertThat(table.doubleColumn("vacancies").get(at))
          .isEqualTo(published(facts, start, any -> true));
      boolean complete = !start.plusWeeks(1).isAfter(LAST_UPDATE);
      assertThat(table.booleanColumn("complete").get(at)).isEqualTo(complete);
      if (complete && at >= 3) {
        double sum = 0;
        for (int back = 0; back < 4; back++) {
          sum += published(facts, start.minusWeeks(back), any -> true);
        }
        assertThat(table.doubleColumn("mean").get(at)).isCloseTo(sum / 4, EXACTLY);
      }
    }
  }

  private static double published(List<Ad> ads, LocalDate week, Predicate<Ad> counts) {
    return ads.stream()
        .filter(counts)
        .filter(ad -> ad.publishedOn().stream().anyMatch(day -> monday(day).equals(week)))
        .count();
  }

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

  private static String key(String name) {
    return name.startsWith("Tableau") ? "board" : "other";
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

  /** Ad by ad: who is watched on a day, and who of them is gone on it. */
  @Test
  void lifetimes_multiplyWhatStaysOnEachDay() {
    Table table = tables.get("lifetimes");
    double online = 1;
    assertThat(table.rowCount()).isGreaterThan(30);
    for (int at = 0; at < table.rowCount(); at++) {
      long day = table.longColumn("day").getLong(at);
      List<Ad> watched =
          rows.ads().stream().filter(ad -> entered(ad) < day && left(ad) >= day).toList();
      long gone = watched.stream().filter(ad -> left(ad) == day && ad.closed().isPresent()).count();
      online *= 1 - (double) gone / watched.size();
      assertThat(table.longColumn("at_risk").getLong(at))
          .as("day " + day)
          .isEqualTo(watched.size());
      assertThat(table.longColumn("closed").getLong(at)).isEqualTo(gone);
      assertThat(table.doubleColumn("survival").get(at)).isCloseTo(online, EXACTLY);
    }
    assertThat(rows.ads().stream().filter(ad -> ad.closed().isPresent()).count())
        .isEqualTo((long) table.longColumn("closed").sum());
  }

  private static double days(Ad ad, Instant until) {
    Instant born =
        ad.firstPublished().filter(at -> at.isBefore(ad.firstSeen())).orElse(ad.firstSeen());
    return Duration.between(born, until).toSeconds() / 86_400.0;
  }

  private static long entered(Ad ad) {
    return (long) Math.floor(days(ad, ad.firstSeen()));
  }

  private static long left(Ad ad) {
    return ad.closed().isPresent()
        ? Math.max((long) Math.ceil(days(ad, ad.closed().get())), entered(ad) + 1)
        : (long) Math.floor(days(ad, ad.lastSeen()));
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

  /** From all ads on day 0; the steps are those of the table. */
  @Test
  void lifetimes_areDrawnFromDayZero() {
    var curve = sections.get("lifetimes").figure().at("/data/2");
    Table table = tables.get("lifetimes");

    assertThat(curve.path("x")).hasSize(table.rowCount() + 1);
    assertThat(curve.path("y")).hasSize(table.rowCount() + 1);
    assertThat(curve.at("/x/0").asDouble()).isZero();
    assertThat(curve.at("/y/0").asDouble()).isEqualTo(100);
    assertThat(curve.at("/x/1").asDouble()).isEqualTo(table.longColumn("day").getDouble(0));
    assertThat(curve.at("/y/9").asDouble() / 100)
        .isCloseTo(table.doubleColumn("survival").get(8), EXACTLY);
  }
}
