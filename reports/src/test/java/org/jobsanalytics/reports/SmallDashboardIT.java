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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private JsonNode seen(Path folder, int most) throws Exception {
    Dashboard dashboard =
        Snapshot.of(
            mart.connection(),
            connection -> Dashboard.read(connection, Scope.read(connection), most, most));
    Path page = folder.resolve("dashboard.html");
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    Files.writeString(page, DashboardHtml.of(dashboard.page(Words.of(Language.EN), now)));
    Visit visit =
        new Visit(page.toString(), 1280, 900, "light", folder.resolve("page.png").toString());
    JsonNode seen = Chromium.installed().orElseThrow().visit(List.of(visit)).get(0);
    assertThat(seen.path("requests")).isEmpty();
    assertThat(seen.path("errors")).isEmpty();
    assertThat(seen.path("violations")).isEmpty();
    return seen;
  }

  @Test
  void noOffer_saysHowToGetSome(@TempDir Path folder) throws Exception {
    assertThat(seen(folder, 10).path("said").asText()).contains("jobs import");
  }

  @Test
  void oneOfferOfWhichLittleIsKnown_isCounted(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false).offer(Map.of("title", "Only one"));

    assertThat(seen(folder, 10).path("said").asText()).contains("Only one", "The Board (1)");
  }

  /** The first ad stands for the vacancy; the page shows the newest, or holds it alone. */
  @ParameterizedTest
  @ValueSource(ints = {2, 1})
  void adOfAVacancy_saysWhatTheVacancySays(int most, @TempDir Path folder) throws Exception {
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

    assertThat(seen(folder, most).path("said").asText())
        .contains("Newer", "Marseille (13)", "1 vacancy of 1", "Fixed term")
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

    String said = seen(folder, 10).path("said").asText();

    for (int ad = 0; ad < days.size(); ad++) {
      assertThat(said).containsPattern("Work " + ad + "\\s+Firm " + ad);
    }
  }

  @Test
  void moreOffersThanThePageHolds_areNamedAsLeftOut(@TempDir Path folder) throws Exception {
    mart.source("board", "The Board", false);
    for (int day = 10; day < 13; day++) {
      mart.offer(Map.of("title", "Of day " + day, "published_on", "2026-11-" + day));
    }

    assertThat(seen(folder, 2).path("said").asText())
        .contains("This page holds the newest 2 ads of 3", "Of day 12", "Of day 11")
        .doesNotContain("Of day 10");
  }
}
