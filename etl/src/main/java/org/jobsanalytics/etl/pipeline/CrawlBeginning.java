package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.lake.CrawlStart;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.warehouse.Warehouse;

/** Begins a source's crawl, or goes on with the one that was broken off. */
record CrawlBeginning(DataLake lake, Warehouse warehouse, Web web) {

  /** A crawl that began longer ago is closed as it is, unless it had to wait for its quota. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  /** Where what {@code order} asks for is to be written; as {@code run} if that is new. */
  CrawlWriter writer(JobSource source, Extract.Order order, RunId run) throws SQLException {
    Optional<CrawlWriter> unfinished = CrawlWriter.unfinished(lake, source.id());
    Instant now = web.clock().instant();
    refuseToGoBack(source, now);
    if (unfinished.isPresent()) {
      CrawlWriter writer = unfinished.get();
      if (isWhatIsOrdered(writer.start(), order) && isNotTooOld(writer, source, now)) {
        return writer;
      }
      writer.finish(new CrawlWriter.Ending(now, false, Optional.empty(), Optional.empty()));
    }
    Instant from = now.minus(Duration.ofDays(order.days()));
    String cursor = order.full() ? "" : new Cursors(warehouse, source.id()).fresh(from, now);
    CrawlStart start =
        new CrawlStart(from, now, cursor, web.settings().simulated(), order.dropAccepted());
    return CrawlWriter.begin(lake, source.id(), run, start);
  }

  /**
   * Of two states the one that was fetched later counts: a clock that went back would turn them.
   */
  private void refuseToGoBack(JobSource source, Instant now) {
    CrawlWriter.newest(lake, source.id())
        .filter(last -> last.simulated() == web.settings().simulated())
        .filter(last -> last.to().isAfter(now))
        .ifPresent(
            last -> {
              throw new LakeException(
                  source.id()
                      + ": the last crawl began at "
                      + last.to()
                      + ", and the clock says "
                      + now
                      + ": set the clock right");
            });
  }

  /** Not a crawl of another world, and not one that asked for less. */
  private boolean isWhatIsOrdered(CrawlStart start, Extract.Order order) {
    Duration window = Duration.between(start.from(), start.to());
    return start.simulated() == web.settings().simulated()
        && window.compareTo(Duration.ofDays(order.days())) >= 0
        && (start.cursor().isEmpty() || !order.full())
        && (start.dropAccepted() || !order.dropAccepted());
  }

  /**
   * A list longer than a day's quota would never end if it were begun anew each day: it may wait as
   * long as the longest limit lasts that it has spent, and the usual time more for somebody to come
   * back.
   */
  private boolean isNotTooOld(CrawlWriter writer, JobSource source, Instant now)
      throws SQLException {
    if (writer.start().to().isAfter(now.minus(LONGEST_PAUSE))) {
      return true;
    }
    Instant last = writer.lastFetched();
    Duration spent =
        new SourceQuota(warehouse.bookmarks(source.id()), source, web.clock()).longestSpent(last);
    return !spent.isZero() && last.plus(spent).plus(LONGEST_PAUSE).isAfter(now);
  }
}
