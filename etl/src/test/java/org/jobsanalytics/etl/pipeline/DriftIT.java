package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.lake.RunWriter;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.TextRetention;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that a source's contract does not know are counted once a run, and harm nothing. */
final class DriftIT {

  private static final SourceId ADZUNA = new SourceId("adzuna");
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private final Warehouse warehouse = TestServer.warehouse();
  private int runs;
  @TempDir Path folder;

  @Test
  void unknownFields_areCountedOnceARun() throws SQLException {
    write("{\"id\": \"1\", \"title\": \"A\", \"size\": 7}");
    write(
        "{\"id\": \"1\", \"title\": \"A\", \"size\": 7}",
        "{\"id\": \"2\", \"title\": \"B\", \"size\": 8, \"company\": {\"size\": \"big\"}}");

    LoadSummary summary = load();

    assertThat(summary.drift())
        .extracting(DriftIT::words)
        .containsExactly("1 /size NUMBER 1", "2 /company/size STRING 1", "2 /size NUMBER 2");
    assertThat(summary.ledgers())
        .allSatisfy(ledger -> assertThat(ledger.offers().quarantined()).isZero());
    assertThat(load().drift()).isEmpty();
    assertThat(warehouse.notices().drift(RunId.at(NOW, 2))).hasSize(2);
  }

  @Test
  void rebuilt_theDriftIsCountedAgain() throws SQLException {
    write("{\"id\": \"1\", \"title\": \"A\", \"size\": 7}");
    load();

    new Rebuild(lake(), warehouse, Normaliser.standard(), line -> {})
        .replace(TextRetention.forEver());

    assertThat(warehouse.notices().drift(RunId.at(NOW, 1)))
        .extracting(DriftIT::words)
        .containsExactly("1 /size NUMBER 1");
  }

  @Test
  void nameThatIsAPersons_isMasked() throws SQLException {
    write("{\"id\": \"1\", \"title\": \"A\", \"jane.doe@example.org\": true}");

    assertThat(load().drift())
        .singleElement()
        .satisfies(
            drift -> assertThat(drift.field().path()).startsWith("/").doesNotContain("jane.doe"));
  }

  @Test
  void namesWithoutEnd_areCountedAsOne() throws SQLException {
    write(
        IntStream.range(0, 2 * FieldDrift.MOST_FIELDS)
            .mapToObj(number -> "\"field" + number + "\": 1")
            .collect(Collectors.joining(", ", "{\"id\": \"1\", \"title\": \"A\", ", "}")));

    assertThat(load().drift())
        .hasSize(FieldDrift.MOST_FIELDS + 1)
        .extracting(DriftIT::words)
        .contains("1 … ANY " + FieldDrift.MOST_FIELDS);
  }

  private static String words(Drift drift) {
    String run = drift.run().value();
    return String.join(
        " ",
        run.substring(run.length() - 1),
        drift.field().path(),
        drift.field().type(),
        Integer.toString(drift.offers()));
  }

  private void write(String... offers) {
    RunWriter run =
        new RunWriter(
            new DirectoryLake(folder),
            ADZUNA,
            RunId.at(NOW, ++runs),
            new RunWriter.Times(NOW, NOW));
    String body = "{\"results\": [" + String.join(", ", offers) + "]}";
    run.add(new RawPage(ADZUNA, "https://adzuna.example/", NOW, 200, "text/plain", body));
    run.finish(NOW);
  }

  private RunReader lake() {
    return new RunReader(new DirectoryLake(folder));
  }

  private LoadSummary load() throws SQLException {
    LoadSummary summary =
        new Load(lake(), warehouse, Normaliser.standard(), line -> {}, Sources::byName).run();
    assertThat(summary.failures()).isEmpty();
    return summary;
  }
}
