package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One source's share of a run, as the lake's manifest tells it; a replay has none.
 *
 * @param kind {@code crawl}, {@code import} or {@code replay}
 * @param capturedAt when the pages were fetched; for a crawl and a replay, its start
 * @param complete everything the source announced was fetched
 * @param inventory the crawl listed every offer of the source that was created since {@code
 *     inventoryFrom}
 * @param inventoryFrom the least creation time in the inventory; the epoch if it holds offers of
 *     any age. Without meaning if there is no inventory
 * @param simulated the offers were generated
 * @param dropAccepted an inventory counts even if most of the known offers are missing
 * @param cursor where the next crawl goes on, if the run says
 * @param announced how many offers the source announced, if it does
 * @param fetched how many of them were fetched or known to be unchanged; empty for an import
 */
public record RunRecord(
    RunId run,
    SourceId source,
    String kind,
    Instant capturedAt,
    Instant startedAt,
    Instant finishedAt,
    boolean complete,
    boolean inventory,
    Instant inventoryFrom,
    boolean simulated,
    boolean dropAccepted,
    Optional<String> cursor,
    OptionalInt announced,
    OptionalInt fetched) {

  public RunRecord {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(capturedAt, "capturedAt");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(finishedAt, "finishedAt");
    Objects.requireNonNull(inventoryFrom, "inventoryFrom");
    Objects.requireNonNull(cursor, "cursor");
    Objects.requireNonNull(announced, "announced");
    Objects.requireNonNull(fetched, "fetched");
  }

  /** An import's share: it is never complete, and counts no slices. */
  public static RunRecord ofImport(RunId run, SourceId source, Instant at) {
    return withoutSlices(run, source, "import", at, false);
  }

  /** A replay's share: it reads pages of earlier runs again. */
  public static RunRecord ofReplay(RunId run, SourceId source, Instant at, boolean simulated) {
    return withoutSlices(run, source, "replay", at, simulated);
  }

  private static RunRecord withoutSlices(
      RunId run, SourceId source, String kind, Instant at, boolean simulated) {
    return new RunRecord(
        run,
        source,
        kind,
        at,
        at,
        at,
        false,
        false,
        at,
        simulated,
        false,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
