package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One source's share of a run, as the lake's manifest tells it.
 *
 * @param kind {@code crawl} or {@code import}
 * @param capturedAt when the pages were fetched; for a crawl, its start
 * @param complete everything the source announced was fetched
 * @param simulated the offers were generated
 */
public record RunRecord(
    RunId run,
    SourceId source,
    String kind,
    Instant capturedAt,
    Instant startedAt,
    Instant finishedAt,
    boolean complete,
    boolean simulated) {

  public RunRecord {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(finishedAt, "finishedAt");
  }
}
