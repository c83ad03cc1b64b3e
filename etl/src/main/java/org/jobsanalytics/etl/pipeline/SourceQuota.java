package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.Quota;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.warehouse.Bookmarks;

/**
 * Counts a source's requests in the warehouse, so that its limits hold over runs. Limits of a
 * minute are not spent but waited for, by the one who sends.
 */
record SourceQuota(Bookmarks bookmarks, JobSource source, InstantSource clock) implements Quota {

  private static final Duration WAITED_FOR = Duration.ofMinutes(1);

  @Override
  public void spend() {
    Instant now = clock.instant();
    try {
      for (Manners.Limit limit : source.manners().limits()) {
        if (limit.period().compareTo(WAITED_FOR) > 0) {
          check(limit, now);
        }
      }
      bookmarks.countRequest(now);
    } catch (SQLException e) {
      throw new IllegalStateException("warehouse: " + e.getMessage(), e);
    }
  }

  private void check(Manners.Limit limit, Instant now) throws SQLException {
    int spent = bookmarks.requestsSince(now.minus(limit.period()));
    if (spent >= limit.requests()) {
      throw new SourceException(
          source.id(),
          SourceException.Code.QUOTA_SPENT,
          String.format(
              Locale.ROOT,
              "expected fewer than %,d requests in %d days, was %,d; go on later",
              limit.requests(),
              limit.period().toDays(),
              spent));
    }
  }
}
