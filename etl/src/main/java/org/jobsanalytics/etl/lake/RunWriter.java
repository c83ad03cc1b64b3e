package org.jobsanalytics.etl.lake;

import java.time.Instant;
import java.util.List;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Writes the imported pages of one run and source, and the manifest when {@link #finish} says so.
 * Without it, what was written does not exist for readers.
 */
public final class RunWriter {

  private final DataLake lake;
  private final RunFolder folder;
  private final Times times;
  private final PartWriter parts;

  /** Starts a run; nothing is written before the first part is full. */
  public RunWriter(DataLake lake, SourceId source, RunId run, Times times) {
    this.lake = lake;
    this.folder = new RunFolder(source, run);
    this.times = times;
    this.parts = new PartWriter(lake, folder, List.of());
  }

  /**
   * When a run's pages were fetched and when the run began; the two differ for an import.
   *
   * @param capturedAt when its pages were fetched
   * @param startedAt when the run began
   */
  public record Times(Instant capturedAt, Instant startedAt) {}

  /** Adds a page. */
  public void add(RawPage page) {
    parts.add(page);
  }

  /** Writes the last part and the manifest. */
  public Manifest finish(Instant finishedAt) {
    parts.close();
    Manifest manifest =
        new Manifest(
            Manifest.VERSION,
            folder.run().value(),
            folder.source().value(),
            Manifest.Kind.IMPORT,
            times.capturedAt(),
            times.startedAt(),
            finishedAt,
            false,
            false,
            times.capturedAt(),
            false,
            false,
            "",
            List.of(),
            parts.written());
    lake.put(folder.manifest(), LakeJson.bytes(manifest));
    return manifest;
  }
}
