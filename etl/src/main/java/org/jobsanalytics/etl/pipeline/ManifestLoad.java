package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.SourceLoad;

/**
 * Loads what one manifest tells of.
 *
 * @param sources finds the source of a name
 */
record ManifestLoad(
    RunReader lake,
    Function<String, JobSource> sources,
    Normaliser normaliser,
    Consumer<String> progress) {

  /** Where to. */
  interface Target {
    SourceLoad begin(RunRecord run) throws SQLException;
  }

  Ledger into(Target target, Manifest manifest) throws SQLException {
    progress.accept(
        String.format(
            Locale.ROOT,
            "loading %s, run %s: %d pages",
            manifest.source(),
            manifest.run(),
            manifest.pages()));
    try (SourceLoad load = target.begin(record(manifest))) {
      PageReader pages = new PageReader(sources.apply(manifest.source()), normaliser, load);
      lake.pages(manifest, pages::read);
      return pages.finish();
    }
  }

  static RunRecord record(Manifest manifest) {
    return new RunRecord(
        manifest.runId(),
        manifest.sourceId(),
        manifest.kind().name().toLowerCase(Locale.ROOT),
        manifest.capturedAt(),
        manifest.startedAt(),
        manifest.finishedAt(),
        manifest.complete(),
        manifest.inventory(),
        manifest.inventoryFrom(),
        manifest.simulated(),
        manifest.dropAccepted(),
        Optional.of(manifest.cursor()).filter(cursor -> !cursor.isEmpty()),
        manifest.announced(),
        manifest.kind() == Manifest.Kind.IMPORT
            ? OptionalInt.empty()
            : OptionalInt.of(manifest.fetched()));
  }
}
