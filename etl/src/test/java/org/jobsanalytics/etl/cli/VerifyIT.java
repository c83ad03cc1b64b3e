package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerifyIT {

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void loadTwoDays() throws IOException {
    jobs = new Jobs(home);
    importOffer("2026-01-06", "Baker");
    importOffer("2026-01-07", "Cook");
  }

  private void importOffer(String day, String title) throws IOException {
    String page =
        """
        {"count": 1, "results": [
          {"id": "11", "title": "%s", "description": "Java", "created": "2026-01-05T10:00:00Z",
           "company": {"display_name": "Exemple"}}]}
        """
            .formatted(title);
    Path file = Files.writeString(home.resolve(day + ".json"), page);
    Jobs.Answer answer =
        jobs.run(
            "import",
            "--load",
            "--source",
            "adzuna",
            "--captured-at",
            day + "T00:00:00Z",
            "" + file);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  @Test
  void nothingWrong_everyCheckIsOk() {
    Jobs.Answer answer = jobs.run("verify", "--deep");

    assertThat(answer.exitCode()).as(answer.out()).isZero();
    assertThat(answer.out().lines()).hasSize(7).allMatch(line -> line.startsWith("ok "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update core.offer set title = 'x'                            | the lake gives the same facts again
          delete from core.offer_technology                            | the lake gives the same facts again
          delete from core.offer_sighting                              | every reference finds
          alter table core.offer disable trigger all; update core.offer set location_id = 99 | has no place
          update ops.run_source set offers_new = offers_new + 1, offers_read = offers_read + 1 | the ledger counts 3 offers, there are 1
          delete from ops.run_source where offers_new = 0              | is in the lake and not loaded
          insert into ops.run values ('20200101T000000Z-000001', 'import', now(), now()); insert into ops.run_source select '20200101T000000Z-000001', source, captured_at, now(), complete, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from ops.run_source limit 1 | is loaded and not in the lake
          update core.offer set closed_at = '2026-01-01', close_reason = 'gone' | is closed at a time before it was last seen
          update core.offer_version set digest = (select digest from core.offer) | equals the one before it
          """)
  void wrongRow_isTold(String change, String words) throws SQLException {
    try (Warehouse warehouse = jobs.warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }

    Jobs.Answer answer = jobs.run("verify", "--deep");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out().lines().filter(line -> line.startsWith("WRONG ")))
        .isNotEmpty()
        .anyMatch(line -> line.contains(words));
  }

  @Test
  void changedPart_isTold() throws IOException {
    Path part = file("part-00001.jsonl.gz");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length - 1] ^= 1;
    Files.write(part, bytes);

    Jobs.Answer answer = jobs.run("verify", "--json");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("expected sha256").contains("it was changed after its run");
  }

  @Test
  void missingPart_isTold() throws IOException {
    Files.delete(file("part-00001.jsonl.gz"));

    Jobs.Answer answer = jobs.run("verify");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("WRONG  every part of the lake").contains("part-00001");
  }

  private Path file(String name) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("data/lake"))) {
      return files.filter(file -> file.endsWith(name)).sorted().findFirst().orElseThrow();
    }
  }
}
