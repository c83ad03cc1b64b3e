package org.jobsanalytics.etl.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunWriter;
import org.jobsanalytics.etl.model.RunId;

/** Puts captured responses into the lake, exactly as a crawl would. */
public final class Import {

  private final DataLake lake;
  private final long pageLimitBytes;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Import(DataLake lake, long pageLimitBytes, InstantSource clock, RandomGenerator random) {
    this.lake = lake;
    this.pageLimitBytes = pageLimitBytes;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Imports {@code files} as one run of {@code source}; either all of them or none.
   *
   * @param capturedAt when the source gave these responses
   * @throws org.jobsanalytics.etl.model.SourceException if a file cannot be taken as a page
   */
  public Manifest run(JobSource source, List<Path> files, Instant capturedAt) {
    CaptureReader reader = new CaptureReader(source, capturedAt, pageLimitBytes);
    // Once for nothing, so that a bad last file leaves no half of a run behind.
    files.forEach(reader::read);
    Instant start = clock.instant();
    RunWriter writer =
        new RunWriter(
            lake,
            source.id(),
            RunId.at(start, random.nextInt()),
            new RunWriter.Times(capturedAt, start));
    files.forEach(file -> writer.add(reader.read(file)));
    return writer.finish(clock.instant());
  }
}
