package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;

/** Looks whether lake and warehouse are what they say they are; changes nothing. */
public record Verify(RunReader lake, Warehouse warehouse) {

  /**
   * What one check came to.
   *
   * @param check what is so if nothing is wrong
   * @param fault the first thing that is wrong, in words
   */
  public record Finding(String check, Optional<String> fault) {}

  /** Every check, in the order in which they are best mended. */
  public List<Finding> run() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("every part of the lake is as its manifest says", partFault()));
    findings.add(new Finding("lake and ledger name the same runs", runFault()));
    warehouse.faults().forEach((check, fault) -> findings.add(new Finding(check.words(), fault)));
    return findings;
  }

  private Optional<String> partFault() {
    try {
      lake.runs().forEach(manifest -> lake.pages(manifest, (pointer, page) -> {}));
      return Optional.empty();
    } catch (LakeException e) {
      return Optional.of(e.getMessage());
    }
  }

  private Optional<String> runFault() throws SQLException {
    List<LoadedRun> loaded = warehouse.loadedRuns();
    List<LoadedRun> kept;
    try {
      kept = lake.runs().stream().map(Verify::name).toList();
    } catch (LakeException e) {
      return Optional.of(e.getMessage());
    }
    return onlyIn(loaded, kept, "is loaded and not in the lake")
        .or(() -> onlyIn(kept, loaded, "is in the lake and not loaded; run 'jobs load'"));
  }

  private static LoadedRun name(Manifest manifest) {
    return new LoadedRun(manifest.runId(), manifest.sourceId());
  }

  private static Optional<String> onlyIn(List<LoadedRun> here, List<LoadedRun> there, String what) {
    Set<LoadedRun> known = new HashSet<>(there);
    return here.stream()
        .filter(run -> !known.contains(run))
        .findFirst()
        .map(run -> "run " + run.run() + " of " + run.source() + " " + what);
  }
}
