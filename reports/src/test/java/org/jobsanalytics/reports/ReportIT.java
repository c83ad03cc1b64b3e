package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Geography;
import org.jobsanalytics.reports.analysis.Headlines;
import org.jobsanalytics.reports.analysis.Publications;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.analysis.Technologies;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyses on a real PostgreSQL against tables computed by hand. */
final class ReportIT {

  private static final Words ENGLISH = Words.of(Language.EN);
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private MartFixture mart;

  @BeforeEach
  void emptyMart() throws Exception {
    mart = new MartFixture();
  }

  /** Ten ads: 4 in Paris, 2 in the Rhône, 1 in La Réunion, 3 in no département. */
  private void tenOffers() throws Exception {
    mart.source("board", "The Board", false).source("sim", "Simulator", true);
    mart.department("69", "Rhône", "Auvergne-Rhône-Alpes", 2_000_000)
        .department("75", "Paris", "Île-de-France", 2_000_000)
        .department("974", "La Réunion", "La Réunion", 1_000_000)
        .department("23", "Creuse", "Nouvelle-Aquitaine", 100_000)
        .department("988", "Nouvelle-Calédonie", "Nouvelle-Calédonie", 270_000);
    for (String day : List.of("2026-11-02", "2026-11-02", "2026-11-03", "2026-11-22")) {
      mart.offer(Map.of("department_code", "75", "published_on", day, "company", "Acme"));
    }
    mart.naming("Java", "Language").naming("SQL", "Data");
    mart.offer(
        Map.of(
            "department_code",
            "69",
            "company",
            "ACME SAS",
            "company_key",
            "acme",
            "remote",
            "HYBRID"));
    mart.naming("Java", "Language");
    mart.offer(
        Map.of(
            "department_code", "69", "salary_min_eur_per_year", 40_000, "salary_basis", "STATED"));
    mart.offer(
        Map.of(
            "department_code",
            "974",
            "salary_max_eur_per_year",
            30_000,
            "salary_basis",
            "PREDICTED"));
    mart.offer(Map.of("place_precision", "REGION", "remote", "NONE"));
    mart.offer(Map.of("department_code", "988"));
    mart.offer(Map.of("source", "sim", "published_on", "2027-01-01"));
  }

  private Scope scope() throws Exception {
    return Scope.read(mart.connection());
  }

  @Test
  void scope_saysHowManyFromWhenFromWhere() throws Exception {
    tenOffers();

    Scope scope = scope();

    assertThat(scope.caption(ENGLISH))
        .isEqualTo(
            "Simulated data (1 of 10 ads) · n = 10 vacancies (10 ads; several ads of one vacancy count once)"
                + " · published from 2 November 2026 to 22 November 2026"
                + " · sources, in ads: The Board (9) and Simulator (1)");
    assertThat(scope.lastUpdate().orElseThrow().moment()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(scope.simulatedOffers()).isEqualTo(1);
  }

  @Test
  void geography_countsByDepartmentAndNamesWhatIsNotLocated() throws Exception {
    tenOffers();

    Section section = Geography.read(mart.connection(), scope()).section(ENGLISH).orElseThrow();

    assertThat(section.table().rows())
        .containsExactly(
            List.of("75", "Paris", "Île-de-France", "4", "4", "57.1%", "0.2"),
            List.of("69", "Rhône", "Auvergne-Rhône-Alpes", "2", "2", "28.6%", "0.1"),
            List.of("974", "La Réunion", "La Réunion", "1", "1", "14.3%", "0.1"),
            List.of("23", "Creuse", "Nouvelle-Aquitaine", "0", "0", "0.0%", "0"));
    assertThat(section.sentences())
        .containsExactly(
            "7 vacancies name a département (70.0% of all)."
                + " The first 3 (Paris, Rhône and La Réunion) hold 100.0% of them.",
            "The region with the most vacancies is Île-de-France, with 57.1% of the located ones.",
            "One of the 4 départements has no vacancy.");
    assertThat(section.notes().get(1))
        .isEqualTo(
            "Without a département: 3 vacancies (30.0%), of which 1 in another territory,"
                + " 1 known by region only and 1 with no readable place.");
    assertThat(section.figure().at("/data/0/locations").toString())
        .isEqualTo("[\"23\",\"69\",\"75\",\"974\",\"ring-75\"]");
  }

  @Test
  void technologies_countOffersOncePerTechnology() throws Exception {
    tenOffers();
    mart.naming("Java", "Language");

    Section section = Technologies.read(mart.connection(), scope()).section(ENGLISH).orElseThrow();

    assertThat(section.table().rows())
        .containsExactly(
            List.of("Java", "Language", "3", "3", "30.0%", "10.8%", "60.3%", "100.0%"),
            List.of("SQL", "Data", "1", "1", "10.0%", "1.8%", "40.4%", "33.3%"));
    assertThat(section.sentences().get(0))
        .isEqualTo(
            "3 vacancies name at least one technology (30.0% of all); 2 different technologies appear.");
    assertThat(section.notes().get(1))
        .startsWith("Without a named technology: 7 vacancies (70.0%).");
    assertThat(section.figure().at("/data/0/y").toString()).isEqualTo("[\"Java\",\"SQL\"]");
    assertThat(section.figure().at("/data/0/x").toString()).isEqualTo("[30.0,10.0]");
  }

  @Test
  void publications_leaveOutWhatHasNoPossibleDateAndGreyWhatIsNotOver() throws Exception {
    tenOffers();

    Section section = Publications.read(mart.connection(), scope()).section(ENGLISH).orElseThrow();

    DataTable table = section.table();
    assertThat(table.rows()).hasSize(21);
    assertThat(table.rows().get(0)).containsExactly("22 November 2026 (incomplete)", "1", "–");
    assertThat(table.rows().get(20)).containsExactly("2 November 2026", "2", "–");
    assertThat(section.figure().at("/data/0/marker/color/20").asText())
        .isEqualTo("var(--bar-incomplete)");
    assertThat(section.figure().at("/data/0/marker/color/19").asText()).isEqualTo("var(--bar)");
    assertThat(section.notes().get(1))
        .isEqualTo(
            "Without a date of publication: 5 vacancies (50.0%);"
                + " 1 dated after the last collection or import are not drawn.");
  }

  @Test
  void headlines_countStatementsAndNoEstimates() throws Exception {
    tenOffers();

    var headlines = Headlines.read(mart.connection(), scope()).headlines(ENGLISH);

    assertThat(headlines)
        .extracting(headline -> headline.number() + " " + headline.meaning())
        .containsExactly(
            "10 vacancies, shown by 10 ads",
            "1 different employers; 50.0% of the vacancies name none",
            "3 of 4 départements have at least one vacancy; 30.0% of the vacancies are not located",
            "20.0% of the vacancies name at least one technology",
            "10.0% of the vacancies state a salary; the others say nothing readable",
            "10.0% of the vacancies offer remote work; 80.0% say nothing about it");
  }

  /** Three ads of one vacancy; the first places it, and each counts where ads are counted. */
  @Test
  void severalAdsOfOneVacancy_countOnceWithTheAdsBeside() throws Exception {
    mart.source("board", "The Board", false).source("other", "Other", false);
    mart.department("69", "Rhône", "Auvergne-Rhône-Alpes", 2_000_000)
        .department("75", "Paris", "Île-de-France", 2_000_000);
    mart.offer(Map.of("vacancy_id", 1, "department_code", "75"));
    mart.offer(Map.of("vacancy_id", 1, "department_code", "69"));
    mart.offer(Map.of("vacancy_id", 1, "source", "other"));
    mart.offer(Map.of("department_code", "69"));

    Scope scope = scope();
    Section section = Geography.read(mart.connection(), scope).section(ENGLISH).orElseThrow();

    assertThat(scope.caption(ENGLISH)).startsWith("n = 2 vacancies (4 ads;");
    assertThat(section.table().rows())
        .extracting(row -> row.get(1) + " " + row.get(3) + " " + row.get(4))
        .containsExactly("Rhône 1 1", "Paris 1 3");
    assertThat(Headlines.read(mart.connection(), scope).headlines(ENGLISH).get(0))
        .extracting(headline -> headline.number() + " " + headline.meaning() + headline.change())
        .isEqualTo("2 vacancies, shown by 4 ads");
  }

  @Test
  void emptyMart_givesAPageThatSaysSo(@TempDir Path folder) throws Exception {
    Path page = Report.read(mart.connection()).write(folder, Language.FR, NOW);

    assertThat(page).isEqualTo(folder.resolve("fr/index.html"));
    assertThat(Files.readString(page))
        .contains("L’entrepôt ne contient encore aucune annonce")
        .contains("Aucune donnée encore collectée ni importée")
        .doesNotContain("data-figure");
  }

  @Test
  void offerOfWhichNothingIsKnown_givesAPageThatSaysWhatIsMissing() throws Exception {
    mart.offer(Map.of());

    String html = Report.read(mart.connection()).html(Language.EN, NOW);

    assertThat(html)
        .contains(
            "No vacancy is located", "No vacancy names a known", "No vacancy has a usable date")
        .contains("What is missing most: employer, in 100.0% of the ads of board.")
        .contains("Fewer than two sources", "No issues, and nothing in the quarantine.");
  }

  @Test
  void simulatedSource_isSaidFirst() throws Exception {
    tenOffers();

    assertThat(Report.read(mart.connection()).html(Language.EN, NOW))
        .contains("Simulated data: 1 of 10 ads are invented by the simulator.")
        .contains("Data last collected or imported on 22 November 2026 at 11:00")
        .contains("page generated on 22 November 2026 at 13:00");
  }

  @Test
  void simulatedSource_isSaidUnderEveryFigure() throws Exception {
    tenOffers();

    String html = Report.read(mart.connection()).html(Language.FR, NOW);

    assertThat(html.split("<figcaption>\\s*Données simulées \\(1 annonce sur 10\\) · n = ", -1))
        .hasSize(html.split("<figcaption>", -1).length)
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void footer_speaksTheLanguageOfThePage() throws Exception {
    tenOffers();
    Report report = Report.read(mart.connection());

    assertThat(report.html(Language.FR, NOW))
        .contains(
            "<li>Offres de The Board — licence\u00a0: Licence de The Board. Données modifiées")
        .doesNotContain("Offers by", "Licence of");
    assertThat(report.html(Language.EN, NOW))
        .contains("<li>Offers by The Board — licence: Licence of The Board. Data modified")
        .doesNotContain("Offres de", "Licence de");
  }

  @Test
  void reading_leavesTheConnectionAsItWas() throws Exception {
    boolean autoCommit = mart.connection().getAutoCommit();
    int isolation = mart.connection().getTransactionIsolation();

    Report.read(mart.connection());

    assertThat(mart.connection().getAutoCommit()).isEqualTo(autoCommit);
    assertThat(mart.connection().getTransactionIsolation()).isEqualTo(isolation);
  }
}
