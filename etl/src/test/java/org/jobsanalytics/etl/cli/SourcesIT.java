package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.Bookmarks;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every source stands. */
final class SourcesIT {

  @TempDir Path home;

  @Test
  void settingsThatAreMissing_areNamed() throws IOException {
    Jobs jobs = new Jobs(home).with("JOBS_FRANCETRAVAIL_CLIENT_ID", "abc");

    Jobs.Answer answer = jobs.run("sources");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out())
        .containsPattern("francetravail +no +never +never +0 +0")
        .containsPattern("wttj +yes +never +never +0 +0")
        .contains("to set   JOBS_FRANCETRAVAIL_CLIENT_SECRET")
        .doesNotContain("JOBS_FRANCETRAVAIL_CLIENT_ID", "abc")
        .contains("texts    go with their offers", "texts    go 90 days after them")
        .contains("licence  Reuse licence of France Travail's API");
    assertThat(source(jobs, "francetravail").at("/missing/0").asText())
        .isEqualTo("JOBS_FRANCETRAVAIL_CLIENT_SECRET");
  }

  @Test
  void requestsSent_areTakenFromEachLimit() throws IOException, SQLException {
    Jobs jobs = new Jobs(home);
    try (Warehouse warehouse = jobs.warehouse()) {
      Bookmarks adzuna = warehouse.bookmarks(new SourceId("adzuna"));
      adzuna.countRequest(Instant.now().minus(Duration.ofHours(1)));
      adzuna.countRequest(Instant.now().minus(Duration.ofDays(2)));
      adzuna.countRequest(Instant.now().minus(Duration.ofDays(40)));
    }

    JsonNode quotas = source(jobs, "adzuna").path("quotas");

    assertThat(quotas.findValuesAsText("left")).containsExactly("249", "998", "2498");
    assertThat(jobs.run("sources").out()).contains("249 of 250 requests left in a day");
  }

  @Test
  void crawlsAndOffers_areCounted() throws Exception {
    try (SimulatedJobs market = new SimulatedJobs(home)) {
      market.run();

      JsonNode sources = json(market.command("sources", "--json").out());

      assertThat(sources).hasSize(SimulatedJobs.SOURCES.size());
      for (JsonNode source : sources) {
        String name = source.path("source").asText();
        assertThat(source.path("configured").asBoolean()).as(name).isTrue();
        assertThat(source.path("openOffers").asInt())
            .as(name)
            .isEqualTo(source.path("knownOffers").asInt())
            .isEqualTo(market.offers(name).size());
      }
      assertThat(sources.findValues("openOffers")).anyMatch(offers -> offers.asInt() > 0);
      assertThat(sources.findValuesAsText("lastHealthyCrawl"))
          .isNotEmpty()
          .allMatch(time -> time.startsWith("2026-03-21"));
    }
  }

  private static JsonNode source(Jobs jobs, String name) throws IOException {
    return StreamSupport.stream(json(jobs.run("sources", "--json").out()).spliterator(), false)
        .filter(source -> source.path("source").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }
}
