package org.jobsanalytics.etl.pipeline;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.normalise.Reference;
import org.jobsanalytics.etl.warehouse.Rebuilding;
import org.jobsanalytics.etl.warehouse.Rebuilding.Difference;
import org.jobsanalytics.etl.warehouse.TextRetention;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.Warehouse.LoadedRun;
import org.jobsanalytics.etl.warehouse.WarehouseException;

/**
 * Makes all facts anew from the lake, beside the live ones: every run in the order in which it was
 * loaded, then those that never were, the oldest first. Anything that cannot be read ends it, and
 * the live facts stay as they are.
 */
public final class Rebuild {

  private final RunReader lake;
  private final Warehouse warehouse;
  private final Normaliser normaliser;
  private final Consumer<String> progress;
  private final Function<String, JobSource> sources;

  /**
   * @param progress is told a line now and then while this works
   */
  public Rebuild(
      RunReader lake, Warehouse warehouse, Normaliser normaliser, Consumer<String> progress) {
    this(lake, warehouse, normaliser, progress, Sources::byName);
  }

  /** Makes a rebuild that reads the pages of other sources than those there are. */
  Rebuild(
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
   * How it came out.
   *
   * @param before number and checksum of the live facts, as they were
   * @param after number and checksum of the facts of the lake
   * @param difference the first fact in which they differ
   */
  public record Comparison(
      List<Ledger> ledgers, String before, String after, Optional<Difference> difference) {
    public Comparison {
      ledgers = List.copyOf(ledgers);
    }
  }

  /** Compares the live facts with those that the lake gives now, and leaves them. */
  public Comparison compare() throws SQLException {
    return run(rebuilding -> {});
  }

  /**
   * Puts the facts that the lake gives now in the place of the live ones, all at once, and without
   * the texts that are past their time.
   */
  public Comparison replace(TextRetention retention) throws SQLException {
    return run(
        rebuilding -> {
          rebuilding.expireTexts(retention);
          rebuilding.swap();
        });
  }

  private interface Ending {
    void of(Rebuilding rebuilding) throws SQLException;
  }

  private Comparison run(Ending ending) throws SQLException {
    warehouse.publish(Reference.departments(), Reference.technologies());
    try (Rebuilding rebuilding = warehouse.rebuild()) {
      // Listed under the lock: what is loaded until then is in the ledger, nothing comes after.
      List<Ledger> ledgers = new ArrayList<>();
      for (Manifest manifest : inOrder()) {
        ledgers.add(load(rebuilding, manifest));
      }
      progress.accept("comparing");
      Optional<Difference> difference = rebuilding.firstDifference();
      Comparison comparison =
          new Comparison(
              ledgers, rebuilding.liveChecksum(), rebuilding.rebuiltChecksum(), difference);
      ending.of(rebuilding);
      return comparison;
    }
  }

  private Ledger load(Rebuilding rebuilding, Manifest manifest) throws SQLException {
    try {
      return new ManifestLoad(lake, sources, normaliser, progress).into(rebuilding::load, manifest);
    } catch (LakeException | WarehouseException | UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new WarehouseException(
          String.format(
              Locale.ROOT,
              "a page of run %s of %s breaks its reader, and the live facts stay as they are: %s",
              manifest.run(),
              manifest.source(),
              e),
          e);
    }
  }

  private List<Manifest> inOrder() throws SQLException {
    Map<LoadedRun, Manifest> waiting = new LinkedHashMap<>();
    for (Manifest manifest : lake.runs()) {
      waiting.put(new LoadedRun(manifest.runId(), manifest.sourceId()), manifest);
    }
    List<Manifest> ordered = new ArrayList<>();
    for (LoadedRun loaded : warehouse.loadedRuns()) {
      Manifest manifest = waiting.remove(loaded);
      if (manifest == null) {
        throw new LakeException(
            "lake: run "
                + loaded.run()
                + " of "
                + loaded.source()
                + " is in the warehouse and no longer in the lake; a rebuild would lose it:"
                + " restore the run, or keep the warehouse and its backups");
      }
      ordered.add(manifest);
    }
    ordered.addAll(waiting.values());
    return ordered;
  }
}
