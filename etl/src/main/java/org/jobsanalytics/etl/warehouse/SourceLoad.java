package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.UnknownField;

/**
 * The one transaction that loads a run's pages of one source: outcomes are copied as they come,
 * then merged, counted and committed by {@link #finish}. Closed without it, nothing has happened.
 */
public final class SourceLoad implements AutoCloseable {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String CURSOR = "10-cursor";
  private static final List<String> STEPS =
      List.of(
          "1-verdict",
          "2-dimensions",
          "3-new",
          "4-updated",
          "5-technologies",
          "6-sightings",
          "7-late-states",
          "8-closing",
          "9-ledger",
          CURSOR,
          "11-replay",
          "12-drift",
          "13-warnings");

  private final Connection connection;
  private final RunRecord run;
  private final Tables tables;
  private final GroupStep grouping;
  private final StagingCopy copy;
  private final StagedRows mentions = new StagedRows("listed");
  private final StagedRows attempts = new StagedRows("attempt");
  private final StagedRows drift = new StagedRows("drift");
  private int offersRead;
  private int contractVersion;

  private SourceLoad(Connection connection, RunRecord run, Tables tables, HeldOutlines outlines)
      throws SQLException {
    this.connection = connection;
    this.run = run;
    this.tables = tables;
    this.grouping = new GroupStep(connection, tables, outlines);
    connection.setAutoCommit(false);
    if (tables == Tables.LIVE) {
      takeLock(connection); // A rebuild holds it for all its loads.
      refuseTwice();
    }
    keepStaging(connection);
    this.copy = new StagingCopy(connection, "outcome");
  }

  static SourceLoad begin(
      Connection connection, RunRecord run, Tables tables, HeldOutlines outlines)
      throws SQLException {
    try {
      return new SourceLoad(connection, run, tables, outlines);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  static void takeLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(Sql.resource("load/0-lock.sql"))) {
      answer.next();
      if (!answer.getBoolean(1)) {
        throw loading();
      }
    }
  }

  /**
   * A rebuild whose own connection broke off holds its lock no more, and may have a load under way:
   * two loads must never share the staging tables.
   */
  private static void keepStaging(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sql.resource("load/0-staging.sql"));
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw loading();
      }
      throw e;
    }
  }

  private static WarehouseException loading() {
    return new WarehouseException(
        "another process is loading into this warehouse; wait until it ends");
  }

  /** Somebody else may have loaded it since it was looked for. */
  private void refuseTwice() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("reference/loaded.sql"))) {
      statement.setString(1, run.run().value());
      statement.setString(2, run.source().value());
      if (statement.executeQuery().next()) {
        throw new WarehouseException(
            "run " + run.run() + " of " + run.source() + " is loaded already");
      }
    }
  }

  /** Copies an offer. */
  public void accept(OfferPointer pointer, Outcome.Accepted accepted) {
    offersRead++;
    write(new OutcomeRow(copy.rows(), pointer).accepted(accepted));
  }

  /** Copies an offer that cannot be read; the rejection's detail is masked by now. */
  public void reject(PagePointer page, int offset, Rejection rejection) {
    offersRead++;
    write(OutcomeRow.rejected(copy.rows(), page, OptionalInt.of(offset), rejection));
  }

  /** Copies a page of which at least a part cannot be read. */
  public void rejectPage(PagePointer page, Rejection rejection) {
    write(OutcomeRow.rejected(copy.rows(), page, OptionalInt.empty(), rejection));
  }

  /** Notes that a list which was fetched at {@code fetchedAt} names an offer. */
  public void list(String externalId, Instant fetchedAt) {
    mentions.add(CopyText.of(externalId), fetchedAt.toString(), "false");
  }

  /** Notes that an offer's own page said at {@code fetchedAt} that it is there no more. */
  public void gone(String externalId, Instant fetchedAt) {
    mentions.add(CopyText.of(externalId), fetchedAt.toString(), "true");
  }

  /** Notes that a row of the quarantine was to be read again; its page's outcomes are copied. */
  public void attempt(Quarantine.Row row) {
    attempts.add(Long.toString(row.id()), "");
  }

  /** Notes that a row of the quarantine was to be read again, and that its page cannot be had. */
  public void attempt(Quarantine.Row row, String problem) {
    attempts.add(Long.toString(row.id()), CopyText.of(problem));
  }

  /** Says by which version of the source's contract the pages are read; 0 if there is none. */
  public void underContract(int version) {
    contractVersion = version;
  }

  /** Notes how many offers have a field that the contract does not know; the path is masked. */
  public void drift(UnknownField field, int offers) {
    drift.add(CopyText.of(field.path()), CopyText.of(field.type()), Integer.toString(offers));
  }

  private void write(List<String> row) {
    try {
      copy.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException("warehouse: " + StagingCopy.brokenOff(e).getMessage(), e);
    }
  }

  /**
   * Merges, counts, groups and commits.
   *
   * @param pages what became of the pages, as counted while they were read
   * @throws SQLException if anything fails, a ledger that does not add up included; then nothing
   *     has happened
   */
  public Ledger finish(Ledger.Pages pages) throws SQLException {
    merge(pages);
    group();
    return commit();
  }

  void merge(Ledger.Pages pages) throws SQLException {
    copy.end();
    mentions.copy(connection);
    attempts.copy(connection);
    drift.copy(connection);
    recordRun();
    Sql.set(connection, LoadFacts.of(run, pages, offersRead, contractVersion));
    for (String step : STEPS) {
      // Where a crawl goes on is no fact: what is beside the live tables may never be theirs.
      if (tables == Tables.LIVE || !step.equals(CURSOR)) {
        execute(tables.statement("load/" + step + ".sql"));
      }
    }
  }

  void group() throws SQLException {
    grouping.run();
  }

  Ledger commit() throws SQLException {
    execute(Sql.resource("load/14-empty.sql"));
    Ledger ledger = new LedgerReader(connection, run, tables).read();
    connection.commit();
    grouping.keep();
    return ledger;
  }

  private void recordRun() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.resource("load/run.sql"))) {
      statement.setString(1, run.run().value());
      statement.setString(2, run.kind());
      statement.setString(3, run.startedAt().toString());
      statement.setString(4, run.finishedAt().toString());
      statement.setBoolean(5, run.simulated());
      statement.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the transaction; without {@link #finish} it leaves nothing. */
  @Override
  public void close() throws SQLException {
    // Rolled back before the connection goes: else the server keeps the lock until it notices.
    try (connection) {
      if (!connection.isClosed()) {
        copy.cancel();
        connection.rollback();
      }
    } catch (SQLException e) {
      // The connection is lost, and with it all that was not committed.
    }
  }
}
