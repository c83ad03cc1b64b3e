package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;

/** Finds the runs that the lake has and the warehouse has not. */
public record Unloaded(RunReader lake, Warehouse warehouse) {

  /** Their names, the oldest first; no manifest is read for that. */
  public List<LoadedRun> runs() throws SQLException {
    Set<LoadedRun> loaded = new HashSet<>(warehouse.loadedRuns());
    return lake.names().stream()
        .map(name -> new LoadedRun(name.run(), name.source()))
        .filter(run -> !loaded.contains(run))
        .toList();
  }
}
