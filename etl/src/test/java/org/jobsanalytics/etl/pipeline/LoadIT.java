package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.lake.RunWriter;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadIT {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String OFFER =
      """
      {"count": 1, "results": [{"id": "%d", "title": "Boulanger (H/F)", "description": "Du pain.",
       "created": "2026-02-05T10:00:00Z", "location": {"area": ["France"]}}]}
      """;

  private final Warehouse warehouse = TestServer.warehouse();
  @TempDir Path folder;

  @Test
  void pageThatBreaksItsReader_leavesItsRunOutAndTheOthersAreLoaded() throws SQLException {
    write("adzuna", 1, OFFER.formatted(1));
    write("lever", 2, "a page");
    write("wttj", 3, "a page");

    LoadSummary summary = load(new ScriptedSource("lever", 1, 1).breaking());

    assertThat(summary.ledgers())
        .extracting(ledger -> ledger.source().value())
        .containsExactly("adzuna", "wttj");
    assertThat(summary.ledgers().get(0).offers().added()).isEqualTo(1);
    assertThat(summary.failures())
        .containsExactly(
            "raw/source=lever/date=2026-03-01/run=20260301T080000Z-000002/manifest.json:"
                + " java.lang.IllegalStateException: no such page was foreseen");
  }

  @Test
  void readerMended_theNextLoadBringsTheRunThatWasLeftOut() throws SQLException {
    write("lever", 1, "a page");
    load(new ScriptedSource("lever", 1, 1).breaking());

    LoadSummary summary = load(new ScriptedSource("lever", 1, 1));

    assertThat(summary.failures()).isEmpty();
    assertThat(summary.ledgers())
        .extracting(Ledger::pages)
        .extracting(Ledger.Pages::read)
        .containsExactly(1);
    assertThat(load(new ScriptedSource("lever", 1, 1)).loadedBefore()).isEqualTo(1);
  }

  private void write(String source, int number, String body) {
    SourceId id = new SourceId(source);
    RunWriter run =
        new RunWriter(
            new DirectoryLake(folder), id, RunId.at(NOW, number), new RunWriter.Times(NOW, NOW));
    run.add(new RawPage(id, "https://scripted.example/" + number, NOW, 200, "text/plain", body));
    run.finish(NOW);
  }

  /** Reads the pages of {@code lever} with {@code lever}, those of Adzuna as they are. */
  private LoadSummary load(JobSource lever) throws SQLException {
    return new Load(
            new RunReader(new DirectoryLake(folder)),
            warehouse,
            Normaliser.standard(),
            line -> {},
            name -> name.equals("lever") ? lever : Sources.byName(name))
        .run();
  }
}
