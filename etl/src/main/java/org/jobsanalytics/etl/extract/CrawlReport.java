package org.jobsanalytics.etl.extract;

import java.util.Objects;
import java.util.Optional;

/**
 * How a crawl ended that was not broken off.
 *
 * @param inventory whether the slices list every offer that the source has, so that one that is
 *     missing is gone; else only those of the window
 * @param cursor for the next crawl
 */
public record CrawlReport(boolean inventory, Optional<String> cursor) {

  public CrawlReport {
    Objects.requireNonNull(cursor, "cursor");
  }
}
