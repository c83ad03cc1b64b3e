package org.jobsanalytics.etl.warehouse;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.etl.model.Ledger;

/**
 * One source's share of a run, as the books have it.
 *
 * @param kind {@code crawl} or {@code import}
 * @param capturedAt when its pages were fetched; for a crawl, its start
 * @param complete everything the source announced was fetched
 * @param announced offers the source announced, if it does
 * @param fetched offers fetched or known to be unchanged; empty for an import
 */
public record RunShare(
    String kind,
    boolean simulated,
    Instant capturedAt,
    boolean complete,
    OptionalInt announced,
    OptionalInt fetched,
    Ledger ledger,
    Presence presence,
    Timing timing) {

  /**
   * What the share told of offers that it did not show.
   *
   * @param closing {@code none}, {@code done}, or {@code frozen} if too many were missing
   * @param listed named by a list without being fetched again
   * @param relisted of them, those that had been closed
   */
  public record Presence(String closing, int listed, int closed, int relisted) {}

  /**
   * How long its stages took, in seconds; empty if nobody wrote it down.
   *
   * @param loadedAt when it was loaded
   */
  public record Timing(
      Instant loadedAt, Optional<Double> extractSeconds, Optional<Double> loadSeconds) {}
}
