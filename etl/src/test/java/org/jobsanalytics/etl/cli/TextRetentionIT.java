package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts go by load and by rebuild, after the time that is set. */
final class TextRetentionIT {

  private static final String PAGE =
      """
      {"count": 1, "results": [{"id": "11", "title": "Baker", "description": "Bread.",
       "created": "2026-01-05T10:00:00Z", "company": {"display_name": "Exemple"}}]}
      """;

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void loadAnOfferThatCloses() throws IOException, SQLException {
    jobs = new Jobs(home);
    Path page = Files.writeString(home.resolve("page.json"), PAGE);
    jobs.run(
        "import",
        "--load",
        "--source",
        "adzuna",
        "--captured-at",
        "2026-01-06T00:00:00Z",
        page.toString());
    try (Warehouse warehouse = jobs.warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update core.offer set closed_at = now() - interval '5 days', close_reason = 'gone'");
    }
  }

  @Test
  void byDefault_aTextIsKeptForNinetyDays() throws SQLException {
    Jobs.Answer answer = jobs.run("load");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).doesNotContain("expired");
    assertThat(jobs.ask("select description from core.offer")).isEqualTo("Bread.");
  }

  @Test
  void timeSet_theLoadTellsWhatWent() throws SQLException {
    Jobs.Answer answer = jobs.with("JOBS_ADZUNA_KEEP_TEXT_DAYS", "4").run("load");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).contains("text of 1 closed offers expired; their facts stay");
    assertThat(jobs.ask("select description from core.offer")).isEmpty();
    assertThat(jobs.run("load").err()).doesNotContain("expired");
  }

  @Test
  void wrongTime_isAWrongSetting() {
    Jobs.Answer answer = jobs.with("JOBS_ADZUNA_KEEP_TEXT_DAYS", "-1").run("load");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("adzuna-keep-text-days: expected a whole number of days from 0, was '-1'");
  }
}
