package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.Chromium.Visit;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.dashboard.Dashboard;
import org.jobsanalytics.reports.page.DashboardHtml;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dashboards at their limits, in a real browser: no offer, one, and more than the page may hold.
 */
@EnabledIf(
    value = "org.jobsanalytics.reports.BrowserIT#hasChromium",
    disabledReason = "no Chromium: install it, or name one in the variable CHROMIUM")
final class SmallDashboardIT {

  private MartFixture mart;

  @BeforeEach
  void emptyMart() throws Exception {
    mart = new MartFixture();
  }

  private String said(Path folder, int most, String hash) throws Exception {
    return seen(folder, most, hash).path("said").asText();
  }

  private JsonNode seen(Path folder, int most, String hash) throws Exception {
    Dashboard dashboard =
        Snapshot.of(mart.connection(), connection -> Dashboard.read(connection, most, most));
    Scope scope = Snapshot.of(mart.connection(), Scope::read);
    Path page = folder.resolve("dashboard.html");
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    Files.writeString(page, DashboardHtml.of(dashboard.page(Words.of(Language.EN), scope, now)));
    String picture = folder.resolve("page.png").toString();
    Visit visit = new Visit(page.toString(), 1280, 900, "light", picture, hash);
    JsonNode seen = Chromium.installed().orElseThrow().visit(List.of(visit)).get(0);
    assertThat(seen.path("requests")).isEmpty();
    assertThat(seen.path("errors")).isEmpty();
    assertThat(seen.path("violations")).isEmpty();
    return seen;
  }

  @Test
  void noOffer_saysHowToGetSome(@TempDir Path folder) throws Exception {
    assertThat(said(folder, 10, "")).contains("jobs import");
  }

  @Test
  void oneOfferOfWhichLittleIsKnown_isCounted(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false).offer(Map.of("title", "Only one"));

    assertThat(said(folder, 10, "")).contains("Only one", "The Board (1)");
  }

  /** The first ad stands for the vacancy; the page shows the newest. */
  @Test
  void adOfAVacancy_saysWhatTheVacancySays(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    Map<String, String> first = Map.of("title", "Older", "commune_name", "Marseille");
    Map<String, String> copy = Map.of("title", "Newer", "commune_name", "Allauch");
    for (Map<String, String> ad : List.of(first, copy)) {
      Map<String, String> facts = new HashMap<>(ad);
      facts.put("vacancy_id", "1");
      facts.put("department_code", "13");
      facts.put("contract", ad == first ? "CDD" : "UNKNOWN");
      facts.put("published_on", ad == first ? "2026-11-10" : "2026-11-11");
      mart.offer(facts);
    }

    assertThat(said(folder, 2, ""))
        .contains("Newer", "Marseille (13)", "1 vacancy of 1", "CDD (fixed term)")
        .doesNotContain("Allauch");
  }

  /** Facts and titles are read apart; a day after the last fetch is no day. */
  @Test
  void titles_standBesideTheFactsOfTheSameAd(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    List<String> days = List.of("2026-11-10", "", "2027-01-01", "2026-11-12", "2026-11-11");
    for (int ad = 0; ad < days.size(); ad++) {
      Map<String, String> facts = new HashMap<>(Map.of("title", "Work " + ad));
      facts.put("company", "Firm " + ad);
      if (!days.get(ad).isEmpty()) {
        facts.put("published_on", days.get(ad));
      }
      mart.offer(facts);
    }

    String said = said(folder, 10, "");

    for (int ad = 0; ad < days.size(); ad++) {
      assertThat(said).containsPattern("Work " + ad + "\\s+Firm " + ad);
    }
  }

  /** Five ads, of which two are one vacancy, and two vacancies alike, in a page of four rows. */
  @Test
  void moreOffersThanThePageHolds_areSummedByWeek(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false).source("other", "Other Jobs", false);
    mart.offer(published("2026-11-16", "CDI", "board"));
    mart.offer(published("2026-11-18", "CDI", "board"));
    mart.offer(published("2026-11-18", "CDD", "board"));
    Map<String, String> copied = published("2026-11-09", "CDI", "board");
    copied.put("vacancy_id", "4");
    mart.offer(copied);
    copied.put("source", "other");
    mart.offer(copied);

    String all = said(folder, 4, "");
    String permanent = said(folder, 4, "#contract=CDI&from=2026-11-16");

    assertThat(all)
        .contains("too many ads (5)", "4 vacancies, summed by week", "4 vacancies of 4")
        .contains(
            "CDI (permanent)\n3\n75",
            "CDD (fixed term)\n1\n25",
            "The Board\n4\n100",
            "Other Jobs\n1\n25")
        .doesNotContain("newest", "Compan", "The ads");
    assertThat(permanent)
        .contains(
            "2 vacancies of 4",
            "CDI (permanent)\n2\n66",
            "CDD (fixed term)\n1\n33",
            "The Board\n2\n100")
        .doesNotContain("Other Jobs\n");
  }

  /** Neither five weeks nor three months fit into two rows. */
  @Test
  void moreWeeksThanThePageHolds_areSummedByMonthAndTheNewestKept(@TempDir Path folder)
      throws Exception {
    mart.source("board", "The Board", false);
    for (String day :
        List.of("2026-11-16", "2026-11-09", "2026-10-12", "2026-10-05", "2026-09-01")) {
      mart.offer(published(day, "CDI", "board"));
    }

    assertThat(said(folder, 2, ""))
        .contains("summed by month", "the newest 4 vacancies of 5", "4 vacancies of 4");
  }

  /** Anybody may have written the link. */
  @Test
  void linkThatCannotBeRead_isLeftOut(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    mart.offer(published("2026-11-16", "CDI", "board"));
    mart.offer(published("2026-11-18", "CDD", "board"));
    mart.offer(published("2026-11-20", "UNKNOWN", "board"));

    assertThat(said(folder, 3, "#from=2026-99-99&to=2026-02-30")).contains("3 vacancies of 3");
    assertThat(said(folder, 3, "#contract=CDI,")).contains("1 vacancy of 3");
    assertThat(said(folder, 3, "#from=2026-11-18&to=2026-11-16"))
        .contains("2 vacancies of 3", "16 Nov 2026 – 18 Nov 2026");
  }

  /** The vacancy is as old as its first ad, and its sources are those of all its ads. */
  @Test
  void vacancies_standByTheirOwnDayAndNameTheirSources(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false).source("other", "Other Jobs", false);
    for (String source : List.of("board", "other")) {
      Map<String, String> copied =
          published(source.equals("board") ? "2026-11-02" : "2026-11-20", "CDI", source);
      copied.put("vacancy_id", "1");
      copied.put("title", "Copied");
      mart.offer(copied);
    }
    Map<String, String> single = published("2026-11-10", "CDI", "board");
    single.put("title", "Single");
    mart.offer(single);

    assertThat(said(folder, 3, "")).containsPattern("(?s)Single.*Copied.*Other Jobs, The Board");
    assertThat(said(folder, 3, "#unit=ads"))
        .containsPattern("(?s)Copied.*Single.*Copied")
        .doesNotContain("Other Jobs, The Board");
  }

  /** Two vacancies spell it in one way, one in the other, in three ads. */
  @Test
  void companySpeltInTwoWays_isCalledAsInTheStudy(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    for (String vacancy : List.of("1", "1", "1", "4", "5")) {
      String company = vacancy.equals("1") ? "ORLEMOND" : "Orlemond";
      mart.offer(Map.of("company", company, "vacancy_id", vacancy));
    }

    assertThat(said(folder, 5, "#company=Orlemond"))
        .contains("3 vacancies of 3")
        .doesNotContain("ORLEMOND", "left aside");
  }

  @Test
  void linkToWhatSumsLack_isToldAndItsPeriodWidened(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    for (String day : List.of("2026-11-16", "2026-11-18", "2026-11-09")) {
      mart.offer(published(day, "CDI", "board"));
    }

    assertThat(said(folder, 2, "#company=Orlemond&unit=ads"))
        .contains("left aside: Orlemond, ads", "3 vacancies of 3");
    assertThat(said(folder, 2, "#from=2026-11-17&to=2026-11-17"))
        .contains("2 vacancies of 3", "16 Nov 2026 – 22 Nov 2026");
  }

  /** A week that lies in two months cannot be drawn in one of them. */
  @Test
  void sumsOfManyWeeks_areDrawnByWeek(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    for (String day : List.of("2026-11-16", "2026-11-16", "2024-09-02")) {
      mart.offer(published(day, "CDI", "board"));
    }

    assertThat(said(folder, 2, "")).contains("Publications by week");
    assertThat(said(folder, 3, "")).contains("Publications by month");
  }

  private static Map<String, String> published(String day, String contract, String source) {
    return new HashMap<>(Map.of("published_on", day, "contract", contract, "source", source));
  }
}
