package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.extract.KnownOffers;
import org.jobsanalytics.etl.warehouse.Bookmarks;

/** Asks the warehouse once, when a source first wants to know. */
final class Known implements KnownOffers {

  private final Bookmarks bookmarks;
  private Optional<Map<String, Instant>> times = Optional.empty();

  Known(Bookmarks bookmarks) {
    this.bookmarks = bookmarks;
  }

  @Override
  public Optional<Instant> lastFetched(String externalId) {
    if (times.isEmpty()) {
      try {
        times = Optional.of(bookmarks.lastFetched());
      } catch (SQLException e) {
        throw new IllegalStateException("warehouse: " + e.getMessage(), e);
      }
    }
    return Optional.ofNullable(times.get().get(externalId));
  }
}
