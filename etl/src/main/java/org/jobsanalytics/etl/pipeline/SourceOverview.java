package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.Manners;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.SourceStanding;
import org.jobsanalytics.etl.warehouse.Warehouse;

/** Looks up how each source stands: its settings, its crawls, its offers, its quota. */
public record SourceOverview(
    Configuration configuration, Warehouse warehouse, InstantSource clock) {

  /**
   * One source.
   *
   * @param missing the settings without which it is not asked
   * @param quotas what is left of each limit that holds over runs
   */
  public record Entry(
      JobSource source,
      List<SettingDescription> missing,
      SourceStanding standing,
      List<QuotaLeft> quotas) {
    public Entry {
      missing = List.copyOf(missing);
      quotas = List.copyOf(quotas);
    }
  }

  /** How many requests a limit allows still. */
  public record QuotaLeft(Manners.Limit limit, int requests) {}

  /** The sources, in their order. */
  public List<Entry> of(List<JobSource> sources) throws SQLException {
    Map<SourceId, SourceStanding> standings = warehouse.bookkeeping().standings();
    List<Entry> entries = new ArrayList<>();
    for (JobSource source : sources) {
      entries.add(
          new Entry(
              source,
              configuration.missing(source),
              standings.getOrDefault(source.id(), SourceStanding.none()),
              new SourceQuota(warehouse.bookmarks(source.id()), source, clock).left()));
    }
    return entries;
  }
}
