package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.reports.DashboardMarket.SAID;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobsanalytics.reports.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The dashboard in a real browser without a network; every number is asked again in SQL. Its
 * pictures are in {@code target/browser}.
 */
@EnabledIf(
    value = "org.jobsanalytics.reports.BrowserIT#hasChromium",
    disabledReason = "no Chromium: install it, or name one in the variable CHROMIUM")
final class DashboardIT {

  private static final Path FOLDER = Path.of("target/browser").toAbsolutePath();
  private static final String JAVA =
      "o.offer_id in (select offer_id from mart.offer_technology where technology = 'Java')";
  private static final String PERMANENT_OR_NOT = "o.contract in ('CDI', 'CDD')";
  private static final String VACANCIES = "count(*)";
  private static final String HAVE_BOTH = JAVA + " and " + PERMANENT_OR_NOT;

  private static MartFixture mart;
  private static JsonNode told;

  @BeforeAll
  static void useTheDashboard() throws Exception {
    mart = new MartFixture();
    DashboardMarket.fill(mart, BrowserIT.codes());
    Report report = Report.read(mart.connection());
    Files.createDirectories(FOLDER);
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    report.writeDashboard(FOLDER, Language.EN, now);
    Path page = report.writeDashboard(FOLDER, Language.FR, now);
    told = Chromium.installed().orElseThrow().tell("dashboard.mjs", page, FOLDER);
  }

  private static long asked(String query) throws SQLException {
    try (Statement statement = mart.connection().createStatement();
        ResultSet rows = statement.executeQuery("select " + query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<String, Long> by(String column, String condition) throws SQLException {
    return counts(column, "count(*)", "mart.offer o where " + condition);
  }

  private static Map<String, Long> vacanciesBy(String column) throws SQLException {
    return counts(column, VACANCIES, SAID + "where true");
  }

  private static Map<String, Long> counts(String column, String count, String offers)
      throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    String query = "select %s, %s from %s and %1$s is not null group by 1";
    try (Statement statement = mart.connection().createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(column, count, offers))) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  /** Of all vacancies, in thousandths. */
  private static long thousandths(String condition) throws SQLException {
    String share = "round(1000.0 * count(*) filter (where %s) / count(*)) from %s";
    return asked(share.formatted(condition, SAID));
  }

  private static Map<String, Long> shown(JsonNode numbers) {
    Map<String, Long> shown = new TreeMap<>();
    numbers
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().asLong() > 0) {
                shown.put(entry.getKey(), entry.getValue().asLong());
              }
            });
    return shown;
  }

  private static Map<String, Long> contracts(JsonNode state) {
    Map<String, Long> french = shown(state.at("/facets/contract"));
    Map<String, Long> codes = new TreeMap<>();
    french.forEach(
        (name, count) ->
            codes.put(name.replace("Intérim", "INTERIM").replace("Non précisé", "UNKNOWN"), count));
    return codes;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void page_asksForNothingReportsNoErrorAndRunsNothingOfTheData() {
    assertThat(texts(told.path("requests"))).isEmpty();
    assertThat(texts(told.path("errors"))).isEmpty();
    assertThat(texts(told.path("dialogs"))).isEmpty();
    assertThat(told.path("defaced").asBoolean()).isFalse();
    for (JsonNode link : told.path("links")) {
      assertThat(link.get(0).asText()).matches("https?://.*|(../en/)?(index|dashboard).html#?.*");
      if (link.get(0).asText().startsWith("http")) {
        assertThat(link.get(1).asText()).contains("noopener");
      }
    }
  }

  @Test
  void withoutFilter_everythingIsCounted() throws Exception {
    JsonNode all = told.path("all");

    assertThat(all.path("offers").asLong()).isEqualTo(asked("count(*) from mart.offer"));
    assertThat(all.path("companies").asLong())
        .isEqualTo(asked("count(distinct company_key) from mart.offer"));
    assertThat(contracts(all)).isEqualTo(by("contract", "true"));
    assertThat(shown(all.path("map"))).isEqualTo(by("department_code", "true"));
    assertThat(told.path("texts").asText()).contains("Données simulées", "Sur ", "publiées du");
  }

  @Test
  void medianSalary_isThatOfSql() throws Exception {
    long median =
        asked(
            """
            round((percentile_cont(0.5) within group (order by
              coalesce((salary_min_eur_per_year + salary_max_eur_per_year) / 2.0,
                salary_min_eur_per_year)))::numeric)
            from mart.offer where salary_basis = 'STATED'
            """);

    assertThat(told.at("/all/salary").asText().replaceAll("\\D", ""))
        .isEqualTo(String.valueOf(median));
  }

  @Test
  void filters_holdInAllChartsButTheirOwn() throws Exception {
    JsonNode filtered = told.path("filtered");

    assertThat(filtered.path("offers").asLong())
        .isPositive()
        .isEqualTo(asked("count(*) from mart.offer o where " + HAVE_BOTH));
    assertThat(contracts(filtered)).isEqualTo(by("contract", JAVA));
    assertThat(shown(filtered.path("map"))).isEqualTo(by("department_code", HAVE_BOTH));
    assertThat(filtered.at("/facets/technology/SQL").asLong())
        .isEqualTo(
            asked(
                "count(*) from mart.offer o join mart.offer_technology t using (offer_id)"
                    + " where technology = 'SQL' and "
                    + PERMANENT_OR_NOT));
    assertThat(filtered.path("chips").asInt()).isEqualTo(3);
  }

  @Test
  void address_holdsTheChoiceAndTheBackButtonUndoesIt() throws Exception {
    assertThat(told.at("/filtered/hash").asText())
        .isEqualTo("#contract=CDI,CDD&technology=Java&unit=ads");
    assertThat(told.path("reopened")).isEqualTo(told.path("filtered"));
    assertThat(told.at("/back/offers").asLong())
        .isEqualTo(asked("count(*) from mart.offer o where contract = 'CDI' and " + JAVA));
    assertThat(told.at("/cleared/offers")).isEqualTo(told.at("/all/offers"));
  }

  @Test
  void atFirst_vacanciesCountOnceWhateverTheirAds() throws Exception {
    JsonNode vacancies = told.path("vacancies");

    assertThat(vacancies.path("offers").asLong())
        .isLessThan(told.at("/all/offers").asLong())
        .isEqualTo(asked(VACANCIES + " from " + SAID));
    assertThat(contracts(vacancies)).containsKey("UNKNOWN").isEqualTo(vacanciesBy("contract"));
    assertThat(shown(vacancies.path("map"))).isEqualTo(vacanciesBy("department_code"));
    assertThat(vacancies.at("/facets/technology/Non précisé").asLong())
        .isPositive()
        .isEqualTo(asked(VACANCIES + " from " + SAID + "where not technical"));
  }

  @Test
  void vacancyWithASilentAd_saysWhatItsOtherAdStates() throws Exception {
    JsonNode vacancies = told.path("vacancies");
    String median = "round((percentile_cont(0.5) within group (order by pay))::numeric) from ";

    assertThat(vacancies.path("salary").asText().replaceAll("\\D", ""))
        .isEqualTo(String.valueOf(asked(median + SAID)));
    assertThat(vacancies.at("/thousandths/paid").asLong()).isEqualTo(thousandths("pay > 0"));
    assertThat(vacancies.at("/thousandths/remote").asLong())
        .isEqualTo(thousandths("remote in ('FULL', 'HYBRID', 'OCCASIONAL')"));
    assertThat(vacancies.at("/thousandths/remoteUnsaid").asLong())
        .isEqualTo(thousandths("remote = 'UNKNOWN'"));
  }

  @Test
  void vacancyWithAdsOfSeveralDays_isDrawnOnceAtTheFirst() throws Exception {
    String second = told.at("/vacanciesSince/hash").asText().replaceAll(".*from=([0-9-]+).*", "$1");
    String since = SAID + "where day >= date '" + second + "'";
    Map<String, Long> weeks = counts("date_trunc('week', day)::date", VACANCIES, since + " - 7");

    List<Long> bars = new ArrayList<>();
    told.path("bars").forEach(bar -> bars.add(bar.asLong()));
    assertThat(bars).hasSizeGreaterThan(20).containsExactlyElementsOf(weeks.values());
    assertThat(told.at("/vacanciesSince/offers").asLong())
        .isEqualTo(asked(VACANCIES + " from " + since));
  }

  @Test
  void unknownContract_choosesTheVacanciesThatItsBarCounts() {
    assertThat(told.at("/vacanciesUnknown/offers").asLong())
        .isPositive()
        .isEqualTo(told.at("/vacancies/facets/contract/Non précisé").asLong());
  }

  @Test
  void otherUnit_keepsTheChoice() throws Exception {
    assertThat(told.at("/permanentVacancies/offers").asLong())
        .isEqualTo(asked(VACANCIES + " from " + SAID + "where contract = 'CDI'"));
    assertThat(told.at("/permanentAds/offers").asLong())
        .isEqualTo(asked("count(*) from mart.offer where contract = 'CDI'"));
    assertThat(told.path("permanentVacanciesAgain")).isEqualTo(told.path("permanentVacancies"));
  }

  @Test
  void keysAlone_chooseBarsAreasAndPeriods() throws Exception {
    String area = told.path("areaByKey").asText();

    assertThat(told.path("focusKept").asText()).isEqualTo("true");
    assertThat(told.at("/keyed/offers").asLong())
        .isEqualTo(asked("count(*) from mart.offer where remote = 'FULL'"));
    assertThat(told.at("/mapped/offers").asLong())
        .isPositive()
        .isEqualTo(asked("count(*) from mart.offer where department_code = '" + area + "'"));
    String from = told.at("/fromSecondStep/hash").asText().replaceAll(".*from=([0-9-]+).*", "$1");
    assertThat(told.at("/fromSecondStep/offers").asLong())
        .isPositive()
        .isEqualTo(asked("count(*) from mart.offer where published_on >= '" + from + "'"));
  }

  @Test
  void csv_holdsTheSelectionAndNoFormula() throws Exception {
    assertThat(told.path("csv").asText().split("\r\n"))
        .hasSize(1 + told.at("/filtered/offers").asInt());
    String all = told.path("csvOfAll").asText();
    assertThat(all).startsWith("\ufeff\"date_publication\";\"titre\"");
    assertThat(all).contains("\"'=HYPERLINK(\"\"http://evil.example\"\"").contains("\"'\t=1+1\"");
    assertThat(all).doesNotContainPattern("[;\n]\"?[=+@-]").doesNotContain("javascript:");
  }

  @Test
  void figures_areDrawnAndSavedAsPictures() {
    assertThat(told.at("/colours/map").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(told.at("/colours/time").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(told.at("/colours/facet").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(told.path("png").asInt()).isGreaterThan(20_000);
    assertThat(told.path("pngOfRows").asInt()).isGreaterThan(10_000);
  }

  @Test
  void everyLook_fitsAndHasNoSeriousViolation() {
    assertThat(told.path("looks").findValuesAsText("wide"))
        .containsExactly("1280", "360", "360", "1280");
    assertThat(told.path("looks").findValuesAsText("lang")).containsExactly("fr", "fr", "en", "en");
    assertThat(told.at("/looks/0/background").asText()).isEqualTo("rgb(18, 23, 29)");
    assertThat(told.path("violations")).hasSize(5);
    told.path("violations").forEach(found -> assertThat(texts(found)).isEmpty());
  }
}
