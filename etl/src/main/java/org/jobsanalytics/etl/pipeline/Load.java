package org.jobsanalytics.etl.pipeline;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.normalise.Reference;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.Notices.Warning;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;
import org.jobsanalytics.etl.warehouse.WarehouseException;

/** Brings the runs that the lake has and the warehouse has not into the warehouse. */
public final class Load {

  private final RunReader lake;
  private final Warehouse warehouse;
  private final Normaliser normaliser;
  private final Consumer<String> progress;
  private final Function<String, JobSource> sources;

  /**
   * @param progress is told a line now and then while this works
   */
  public Load(
      RunReader lake, Warehouse warehouse, Normaliser normaliser, Consumer<String> progress) {
    this(lake, warehouse, normaliser, progress, Sources::byName);
  }

  /** Makes a load that reads the pages of other sources than those there are. */
  Load(
      RunReader lake,
      Warehouse warehouse,
      Normaliser normaliser,
      Consumer<String> progress,
      Function<String, JobSource> sources) {
    this.lake = lake;
    this.warehouse = warehouse;
    this.normaliser = normaliser;
    this.progress = progress;
    this.sources = sources;
  }

  /**
   * Loads every run that is not loaded, the oldest first. What fails is left out whole, reported,
   * and tried again by the next load.
   */
  public LoadSummary run() throws SQLException {
    warehouse.publish(Reference.departments(), Reference.technologies());
    List<Ledger> ledgers = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Set<LoadedRun> known = new HashSet<>(warehouse.loadedRuns());
    int loadedBefore = 0;
    for (String key : lake.manifests()) {
      try {
        Manifest manifest = lake.manifest(key);
        if (known.contains(new LoadedRun(manifest.runId(), manifest.sourceId()))) {
          loadedBefore++;
        } else {
          ledgers.add(load(manifest));
        }
      } catch (LakeException | WarehouseException | SQLException | UncheckedIOException e) {
        failures.add(key + ": " + e.getMessage());
      } catch (RuntimeException e) {
        // Of one run only: a page that nobody foresaw must not keep the other runs out.
        failures.add(key + ": " + e);
      }
    }
    return summary(ledgers, failures, loadedBefore);
  }

  private LoadSummary summary(List<Ledger> ledgers, List<String> failures, int loadedBefore)
      throws SQLException {
    List<Warning> warnings = new ArrayList<>();
    List<Drift> drift = new ArrayList<>();
    for (RunId run : new TreeSet<>(ledgers.stream().map(Ledger::run).toList())) {
      warnings.addAll(warehouse.notices().warnings(run));
      drift.addAll(warehouse.notices().drift(run));
    }
    return new LoadSummary(ledgers, failures, loadedBefore, warnings, drift);
  }

  private Ledger load(Manifest manifest) throws SQLException {
    return new ManifestLoad(lake, sources, normaliser, progress).into(warehouse::load, manifest);
  }
}
