package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/** The pages and offers that could not be read, and what became of them since. */
public final class Quarantine {

  private final Warehouse warehouse;

  Quarantine(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Which rows are meant; each part that is empty leaves the choice open.
   *
   * @param reason a code of {@link org.jobsanalytics.etl.model.Rejection.Reason}
   * @param run the run that could not read them
   * @param resolved also those that were read since
   */
  public record Selection(
      Optional<String> source, Optional<String> reason, Optional<String> run, boolean resolved) {

    /** Those of these rows that were not read since. */
    public Selection unresolved() {
      return new Selection(source, reason, run, false);
    }

    /** The same rows, of one source. */
    public Selection of(SourceId one) {
      return new Selection(Optional.of(one.value()), reason, run, resolved);
    }
  }

  /**
   * A page or an offer that could not be read.
   *
   * @param detail what was expected and what was there, masked
   * @param offset which offer of the page; empty for the page itself
   * @param contractVersion of the contract that it was read by
   * @param simulated it was generated
   * @param attempts how often it was read again, all in all
   * @param resolution the replay that could read it
   */
  public record Row(
      long id,
      RunId run,
      SourceId source,
      String reason,
      String detail,
      PagePointer page,
      OptionalInt offset,
      OptionalInt contractVersion,
      boolean simulated,
      int attempts,
      Optional<Resolution> resolution) {}

  /** When something was read after all, and by which run. */
  public record Resolution(RunId run, Instant at) {}

  /**
   * One attempt to read something again.
   *
   * @param outcome read, no_offer, rejected or raw_lost
   * @param detail why it could not be read; empty if it could
   */
  public record Attempt(RunId run, Instant at, String outcome, String detail) {}

  /** How many rows of a source came to {@code outcome} in a replay. */
  public record Tally(SourceId source, String outcome, int rows) {}

  /** Hands each row of the selection to {@code receiver}, in the order in which they came. */
  public void each(Selection selection, Consumer<Row> receiver) throws SQLException {
    each(selection, OptionalLong.empty(), receiver);
  }

  /** The rows of the selection, in the order in which they came. */
  public List<Row> rows(Selection selection) throws SQLException {
    List<Row> rows = new ArrayList<>();
    each(selection, rows::add);
    return rows;
  }

  /** The row of that number. */
  public Optional<Row> row(long id) throws SQLException {
    List<Row> rows = new ArrayList<>();
    Selection any = new Selection(Optional.empty(), Optional.empty(), Optional.empty(), true);
    each(any, OptionalLong.of(id), rows::add);
    return rows.stream().findFirst();
  }

  private void each(Selection selection, OptionalLong id, Consumer<Row> receiver)
      throws SQLException {
    try (Connection connection = warehouse.connect()) {
      connection.setAutoCommit(false); // Else the driver holds all rows at once.
      try (PreparedStatement statement =
          connection.prepareStatement(Sql.resource("quarantine/rows.sql"))) {
        statement.setFetchSize(1_000);
        statement.setString(1, selection.source().orElse(null));
        statement.setString(2, selection.reason().orElse(null));
        statement.setString(3, selection.run().orElse(null));
        statement.setBoolean(4, selection.resolved());
        statement.setObject(5, id.isPresent() ? id.getAsLong() : null, Types.BIGINT);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            receiver.accept(row(rows));
          }
        }
      }
    }
  }

  /** Every attempt to read {@code row} again, the first one first; also those before a rebuild. */
  public List<Attempt> attempts(Row row) throws SQLException {
    List<Attempt> attempts = new ArrayList<>();
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("quarantine/attempts.sql"))) {
      statement.setLong(1, row.id());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          attempts.add(
              new Attempt(
                  new RunId(rows.getString("run_id")),
                  rows.getTimestamp("replayed_at").toInstant(),
                  rows.getString("outcome"),
                  rows.getString("detail")));
        }
      }
    }
    return attempts;
  }

  /** What became of the rows that {@code run} read again. */
  public List<Tally> tallies(RunId run) throws SQLException {
    List<Tally> tallies = new ArrayList<>();
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("quarantine/tallies.sql"))) {
      statement.setString(1, run.value());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tallies.add(
              new Tally(
                  new SourceId(rows.getString("source")),
                  rows.getString("outcome"),
                  rows.getInt("rows")));
        }
      }
    }
    return tallies;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("quarantine_id"),
        new RunId(row.getString("run_id")),
        new SourceId(row.getString("source")),
        row.getString("reason"),
        row.getString("detail"),
        new PagePointer(row.getString("raw_part"), row.getInt("raw_line")),
        number(row, "raw_offset"),
        number(row, "contract_version"),
        row.getBoolean("simulated"),
        row.getInt("attempts"),
        resolution(row));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Optional<Resolution> resolution(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("resolved_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new Resolution(new RunId(row.getString("resolved_run_id")), at.toInstant()));
  }
}
