package org.jobsanalytics.etl.extract.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;

/**
 * The cursor of the sources that are searched by date: the time up to which creation dates are
 * covered, as in {@code 2026-11-22T10:00:00Z}.
 */
final class CursorTime {

  private CursorTime() {}

  /**
   * Where a crawl begins: at the cursor less {@code overlap}, but not before the window.
   *
   * @throws SourceException UNEXPECTED_BODY if the cursor is no time
   */
  static Instant from(SourceId source, Crawl crawl, Duration overlap) {
    Instant begin = crawl.window().from();
    if (crawl.cursor().isEmpty()) {
      return begin;
    }
    Instant cursor = parsed(source, crawl.cursor().get());
    // A clock that was set back must not turn the window round.
    Instant covered = cursor.isBefore(crawl.window().to()) ? cursor : crawl.window().to();
    Instant again = covered.minus(overlap);
    return again.isAfter(begin) ? again : begin;
  }

  private static Instant parsed(SourceId source, String cursor) {
    try {
      return Instant.parse(cursor);
    } catch (DateTimeParseException e) {
      throw new SourceException(
          source,
          SourceException.Code.UNEXPECTED_BODY,
          "expected a time as the cursor, was " + Excerpt.of(cursor));
    }
  }

  /** Ends a crawl: one with a cursor saw what is new, one without saw all of the window. */
  static CrawlReport report(Crawl crawl) {
    return new CrawlReport(
        crawl.cursor().isEmpty(),
        crawl.window().from(),
        Optional.of(crawl.window().to().toString()));
  }
}
