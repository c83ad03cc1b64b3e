package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.Quota;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.warehouse.Bookmarks;

/**
 * Counts a source's requests in the warehouse, so that its limits hold over runs. Limits of a
 * minute are not spent but waited for, by the one who sends; nobody counts for a source that has no
 * others.
 */
record SourceQuota(Bookmarks bookmarks, JobSource source, InstantSource clock) implements Quota {

  private static final Duration WAITED_FOR = Duration.ofMinutes(1);

  @Override
  public void spend() {
    List<Manners.Limit> limits = lastingLimits();
    if (limits.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    try {
      for (Manners.Limit limit : limits) {
        check(limit, now);
      }
      bookmarks.countRequest(now);
    } catch (SQLException e) {
      throw new IllegalStateException("warehouse: " + e.getMessage(), e);
    }
  }

  /** How long the longest limit lasts that is spent since {@code last}; zero if none is. */
  Duration longestSpent(Instant last) throws SQLException {
    Duration longest = Duration.ZERO;
    for (Manners.Limit limit : lastingLimits()) {
      boolean spent = bookmarks.requestsSince(last.minus(limit.period())) >= limit.requests();
      if (spent && limit.period().compareTo(longest) > 0) {
        longest = limit.period();
      }
    }
    return longest;
  }

  /** What each limit allows still; none for a limit that is waited for. */
  List<SourceOverview.QuotaLeft> left() throws SQLException {
    Instant now = clock.instant();
    List<SourceOverview.QuotaLeft> left = new ArrayList<>();
    for (Manners.Limit limit : lastingLimits()) {
      int spent = bookmarks.requestsSince(now.minus(limit.period()));
      left.add(new SourceOverview.QuotaLeft(limit, Math.max(0, limit.requests() - spent)));
    }
    return left;
  }

  private List<Manners.Limit> lastingLimits() {
    return source.manners().limits().stream()
        .filter(limit -> limit.period().compareTo(WAITED_FOR) > 0)
        .toList();
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
