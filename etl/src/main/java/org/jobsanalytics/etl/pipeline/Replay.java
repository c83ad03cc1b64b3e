package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.normalise.Reference;
import org.jobsanalytics.etl.warehouse.Quarantine;
import org.jobsanalytics.etl.warehouse.Quarantine.Selection;
import org.jobsanalytics.etl.warehouse.SourceLoad;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.WarehouseException;

/**
 * Reads the raw pages of the quarantine again with today's code and loads what can be read now, as
 * a run of its own. What was fetched long ago finds its place in the history; what still cannot be
 * read stays where it is.
 */
public final class Replay {

  private final RunReader lake;
  private final Warehouse warehouse;
  private final Normaliser normaliser;
  private final Function<String, JobSource> sources;

  public Replay(RunReader lake, Warehouse warehouse, Normaliser normaliser) {
    this(lake, warehouse, normaliser, Sources::byName);
  }

  /** Makes a replay that reads the pages of other sources than those there are. */
  Replay(
      RunReader lake,
      Warehouse warehouse,
      Normaliser normaliser,
      Function<String, JobSource> sources) {
    this.lake = lake;
    this.warehouse = warehouse;
    this.normaliser = normaliser;
    this.sources = sources;
  }

  /**
   * What a replay did.
   *
   * @param ledgers one a source of which something was read again
   * @param tallies what became of the rows
   * @param failures a sentence for each page that cannot be had, and for each source of which
   *     nothing was done because its pages break their reader
   */
  public record Summary(
      RunId run, List<Ledger> ledgers, List<Quarantine.Tally> tallies, List<String> failures) {
    public Summary {
      ledgers = List.copyOf(ledgers);
      tallies = List.copyOf(tallies);
      failures = List.copyOf(failures);
    }
  }

  /** Reads again, as {@code run} begun at {@code at}, what of the selection is not resolved yet. */
  public Summary run(RunId run, Instant at, Selection selection) throws SQLException {
    warehouse.publish(Reference.departments(), Reference.technologies());
    TreeSet<SourceId> named = new TreeSet<>();
    warehouse.quarantine().each(selection.unresolved(), row -> named.add(row.source()));
    List<Ledger> ledgers = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (SourceId source : named) {
      try {
        replay(run, at, selection.unresolved().of(source), failures).ifPresent(ledgers::add);
      } catch (LakeException | WarehouseException | SQLException e) {
        failures.add(source + ": " + e.getMessage());
      } catch (RuntimeException e) {
        // Of one source only: a page that nobody foresaw must not keep the others out.
        failures.add(source + ": " + e);
      }
    }
    return new Summary(run, ledgers, warehouse.quarantine().tallies(run), failures);
  }

  private Optional<Ledger> replay(RunId run, Instant at, Selection selection, List<String> failures)
      throws SQLException {
    SourceId source = new SourceId(selection.source().orElseThrow());
    List<Quarantine.Row> rows = warehouse.quarantine().rows(selection);
    boolean simulated = rows.stream().anyMatch(Quarantine.Row::simulated);
    try (SourceLoad load = warehouse.load(RunRecord.ofReplay(run, source, at, simulated))) {
      // Asked again under the lock: another replay may have come before.
      List<Quarantine.Row> waiting = warehouse.quarantine().rows(selection);
      if (waiting.isEmpty()) {
        return Optional.empty();
      }
      PageReader reader = new PageReader(sources.apply(source.value()), normaliser, load);
      failures.addAll(new ReplayedParts(lake, reader, load).read(waiting));
      return Optional.of(reader.finish());
    }
  }
}
