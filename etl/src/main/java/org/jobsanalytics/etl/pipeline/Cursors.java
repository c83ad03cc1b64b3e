package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.Bookmarks;
import org.jobsanalytics.etl.warehouse.Warehouse;

/** Decides whether a crawl goes on from where the last one ended, or lists everything anew. */
record Cursors(Warehouse warehouse, SourceId source) {

  /**
   * Only a list of everything shows what was changed or withdrawn, and France Travail's licence
   * asks for a refresh at least every 24 hours. A little less, so that of daily runs each is full.
   */
  private static final Duration OLDEST_INVENTORY = Duration.ofHours(20);

  /**
   * The cursor to go on from; {@code ""} for a full crawl: what lies before the last inventory was
   * never listed.
   *
   * @param from where the ordered window begins
   */
  String fresh(Instant from, Instant now) throws SQLException {
    return warehouse
        .bookmarks(source)
        .cursor()
        .filter(cursor -> cursor.inventory().filter(list -> covers(list, from, now)).isPresent())
        .map(Bookmarks.Cursor::text)
        .orElse("");
  }

  private static boolean covers(Bookmarks.Inventory list, Instant from, Instant now) {
    return list.at().isAfter(now.minus(OLDEST_INVENTORY)) && !from.isBefore(list.from());
  }
}
