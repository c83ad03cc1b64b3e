package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.RunShare;
import org.jobsanalytics.etl.warehouse.Warehouse;

/**
 * All that is written down of one source's share of a run.
 *
 * @param manifest what the lake says, if it has the run still
 * @param share what the warehouse says, if it has loaded it
 */
public record RunStory(
    RunId run, SourceId source, Optional<Manifest> manifest, Optional<RunShare> share) {

  /** Every source's share, by source; empty if nobody knows the run. */
  public static List<RunStory> of(RunId run, RunReader lake, Warehouse warehouse)
      throws SQLException {
    TreeMap<SourceId, Optional<RunShare>> shares = new TreeMap<>();
    lake.names().stream()
        .filter(name -> name.run().equals(run))
        .forEach(name -> shares.put(name.source(), Optional.empty()));
    for (RunShare share : warehouse.bookkeeping().sharesOf(run)) {
      shares.put(share.ledger().source(), Optional.of(share));
    }
    List<RunStory> stories = new ArrayList<>();
    shares.forEach(
        (source, share) ->
            stories.add(new RunStory(run, source, lake.manifest(source, run), share)));
    return stories;
  }
}
