package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ran, and all of one run. */
final class StatusIT {

  private static final String PAGE =
      """
      {"count": 2, "results": [
        {"id": "11", "title": "Baker", "description": "Bread.", "created": "yesterday"},
        {"title": "Sans identifiant"}
      ]}
      """;

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void open() {
    jobs = new Jobs(home);
  }

  private void importPage(String... options) throws IOException {
    Path page = Files.writeString(home.resolve("page.json"), PAGE);
    Jobs.Answer answer =
        options.length == 0
            ? jobs.run("import", "--source", "adzuna", page.toString())
            : jobs.run("import", options[0], "--source", "adzuna", page.toString());
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  @Test
  void nothingLoaded_isSaid() {
    assertThat(jobs.run("status").out().strip()).isEqualTo("nothing is loaded yet");
  }

  @Test
  void loadedAndUnloadedRuns_areListed() throws IOException, SQLException {
    importPage("--load");
    String loaded = jobs.ask("select run_id from ops.run");
    importPage();

    Jobs.Answer answer = jobs.run("status");

    List<String> lines = answer.out().lines().toList();
    assertThat(answer.exitCode()).isZero();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).split(" {2,}", -1))
        .startsWith("run", "source", "kind", "captured", "extract", "load", "complete");
    assertThat(lines.get(1))
        .matches(
            loaded
                + " +adzuna +import +[-0-9]{10} [0-9:]{5} .* s +[0-9.]+ s +- +none"
                + " +1 +2 +1 +0 +0 +1 +1");
    assertThat(lines.get(2))
        .matches("in the lake and not loaded: [-0-9a-zA-Z]+ of adzuna; run 'jobs load'");
  }

  @Test
  void folderThatIsNoRuns_isToldOf() throws IOException {
    Path copy = home.resolve("data/lake/raw/source=adzuna/date=2026-01-01/run=copy of mine");
    Files.createDirectories(copy);
    Files.writeString(copy.resolve("manifest.json"), "{}");

    Jobs.Answer answer = jobs.run("status");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err())
        .contains("lake: expected a manifest in a run's folder, was at raw/source=adzuna/")
        .doesNotContain("should not happen");
  }

  @Test
  void last_limitsTheList() throws IOException {
    importPage("--load");
    importPage("--load");

    assertThat(jobs.run("status", "--last", "1").out().lines()).hasSize(2);
    assertThat(jobs.run("status", "--last", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void oneRun_accountsForEveryPageAndOffer() throws IOException, SQLException {
    importPage("--load");
    String run = jobs.ask("select run_id from ops.run");

    Jobs.Answer answer = jobs.run("status", run);

    assertThat(answer.out())
        .contains("offers of", "+ quarantined", "issues of adzuna: DATE_UNREADABLE 1")
        .contains("none: the run did not have to list every offer");
  }

  @Test
  void runWithoutItsPages_isToldFromTheBooks() throws IOException, SQLException {
    importPage("--load");
    String run = jobs.ask("select run_id from ops.run");
    Jobs elsewhere = jobs.with("JOBS_LAKE", home.resolve("elsewhere").toString());

    assertThat(elsewhere.run("status", run).out()).contains("not in the lake any more");
  }

  @Test
  void crawl_showsWhatWasAnnouncedAndFetched() throws Exception {
    try (SimulatedJobs market = new SimulatedJobs(home)) {
      market.run();
      JsonNode runs = json(market.command("status", "--json").out()).path("runs");

      String run = runs.path(0).path("run").asText();
      Jobs.Answer table = market.command("status", run);
      JsonNode shares = json(market.command("status", run, "--json").out());

      assertThat(runs).isNotEmpty();
      assertThat(runs.findValues("loadSeconds")).hasSameSizeAs(runs);
      assertThat(table.exitCode()).isZero();
      assertThat(table.out()).contains("slice of", "announced", "fetched", "done");
      assertThat(shares).hasSameSizeAs(runs);
      for (JsonNode share : shares) {
        assertThat(share.path("extractSeconds").isNumber()).isTrue();
        int fetched =
            share.at("/lake/slices").findValues("fetched").stream().mapToInt(JsonNode::asInt).sum();
        assertThat(fetched).isPositive().isEqualTo(share.path("fetched").asInt());
      }
    }
  }

  @Test
  void wrongRun_isWrongUsage() {
    assertThat(jobs.run("status", "yesterday").err()).contains("a run is named like");
    Jobs.Answer unknown = jobs.run("status", "20200101T000000Z-000001");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "no such run: 20200101T000000Z-000001 is neither in the warehouse nor in the lake");
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }
}
