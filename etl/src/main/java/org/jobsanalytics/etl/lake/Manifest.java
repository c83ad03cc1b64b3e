package org.jobsanalytics.etl.lake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/**
 * What a run brought from one source: written last, and never without all it names.
 *
 * @param version of this form
 * @param kind whether the pages were crawled, or imported from files
 * @param capturedAt when the pages were fetched; for a crawl, its start
 * @param complete whether everything the source announced was fetched; an import never knows
 */
public record Manifest(
    int version,
    String run,
    String source,
    Kind kind,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant capturedAt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startedAt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant finishedAt,
    boolean complete,
    boolean simulated,
    List<Part> parts) {

  /** The form written today. */
  static final int VERSION = 1;

  /** Where a run's pages come from. */
  public enum Kind {
    @JsonProperty("crawl")
    CRAWL,
    @JsonProperty("import")
    IMPORT
  }

  /**
   * One packed file of raw pages.
   *
   * @param name in the run's folder
   * @param sha256 of the packed bytes, in hexadecimal
   * @param bytes packed
   */
  public record Part(String name, String sha256, long bytes, int pages) {}

  public Manifest {
    parts = List.copyOf(parts);
  }

  public RunId runId() {
    return new RunId(run);
  }

  public SourceId sourceId() {
    return new SourceId(source);
  }

  /** The pages of all parts. */
  public int pages() {
    return parts.stream().mapToInt(Part::pages).sum();
  }
}
