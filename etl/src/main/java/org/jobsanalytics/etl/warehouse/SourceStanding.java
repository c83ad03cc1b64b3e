package org.jobsanalytics.etl.warehouse;

import java.time.Instant;
import java.util.Optional;

/**
 * How a source stands in the books.
 *
 * @param licence its terms in one sentence
 * @param lastCrawl start of the last crawl that was loaded, however it went
 * @param lastHealthyCrawl of the last one that was complete and whose list was believed
 * @param cursorAt start of the crawl from which the next one goes on
 * @param known offers ever met
 * @param open of them, those that are still there
 */
public record SourceStanding(
    String licence,
    Optional<Instant> lastCrawl,
    Optional<Instant> lastHealthyCrawl,
    Optional<Instant> cursorAt,
    int known,
    int open) {

  /** Of a source that the warehouse has never heard of. */
  public static SourceStanding none() {
    return new SourceStanding("", Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
  }
}
