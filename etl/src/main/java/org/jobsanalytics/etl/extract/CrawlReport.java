package org.jobsanalytics.etl.extract;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a crawl ended that was not broken off.
 *
 * @param inventory whether the slices list every offer that the source has and that was created
 *     since {@code inventoryFrom}, so that one that is missing is gone; else only the newer ones
 * @param inventoryFrom the least creation time of an inventory; {@link #ANY_AGE} if it holds all
 *     offers. Without meaning if there is no inventory
 * @param cursor for the next crawl
 */
public record CrawlReport(boolean inventory, Instant inventoryFrom, Optional<String> cursor) {

  /** Before any offer on the web was created. */
  public static final Instant ANY_AGE = Instant.EPOCH;

  /** The report of a crawl that saw offers of any age. */
  public CrawlReport(boolean inventory, Optional<String> cursor) {
    this(inventory, ANY_AGE, cursor);
  }

  public CrawlReport {
    Objects.requireNonNull(inventoryFrom, "inventoryFrom");
    Objects.requireNonNull(cursor, "cursor");
  }
}
