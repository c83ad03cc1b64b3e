package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jobsanalytics.etl.model.RunRecord;

/**
 * Fills a second set of tables beside the live ones, compares the two, and has it take their place
 * at once. Nobody else loads meanwhile; readers go on. Closed without {@link #swap}, the live
 * tables are as they were.
 */
public final class Rebuilding implements AutoCloseable {

  private final Warehouse warehouse;
  private final Connection connection;
  private final HeldOutlines outlines = new HeldOutlines();

  /**
   * The first fact that differs.
   *
   * @param fact which, as in {@code offer wttj acme/baker}
   * @param live what the live tables say, empty if nothing
   * @param rebuilt what the lake says, empty if nothing
   */
  public record Difference(String fact, Optional<String> live, Optional<String> rebuilt) {}

  private Rebuilding(Warehouse warehouse, Connection connection) {
    this.warehouse = warehouse;
    this.connection = connection;
  }

  static Rebuilding begin(Warehouse warehouse) throws SQLException {
    Connection connection = warehouse.connect();
    Rebuilding rebuilding = new Rebuilding(warehouse, connection);
    try {
      rebuilding.takeLock();
      rebuilding.nameTables();
      rebuilding.execute(Sql.resource("rebuild/prepare.sql"));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
    return rebuilding;
  }

  private void takeLock() throws SQLException {
    if (!"t".equals(ask(Sql.resource("rebuild/lock.sql")))) {
      throw new WarehouseException(
          "another process is loading into this warehouse; wait until it ends");
    }
  }

  private void nameTables() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('jobs.rebuilt', ?, false)")) {
      statement.setString(1, String.join(",", Tables.REBUILT));
      statement.execute();
    }
  }

  /** Begins to load a run's pages of one source into the tables beside the live ones. */
  public SourceLoad load(RunRecord run) throws SQLException {
    return SourceLoad.begin(warehouse.connect(), run, Tables.ASIDE, outlines);
  }

  /** Takes the texts that are past their time out of the rebuilt tables; returns how many. */
  public int expireTexts(TextRetention retention) throws SQLException {
    return retention.expire(connection, Tables.ASIDE);
  }

  /** A checksum over all facts of the live tables, after their number. */
  public String liveChecksum() throws SQLException {
    return checksum(Tables.LIVE);
  }

  /** A checksum over all facts of the rebuilt tables, after their number. */
  public String rebuiltChecksum() throws SQLException {
    return checksum(Tables.ASIDE);
  }

  private String checksum(Tables tables) throws SQLException {
    return ask(
        "with facts as ("
            + tables.statement("rebuild/facts.sql")
            + ") "
            + Sql.resource("rebuild/checksum.sql"));
  }

  /** The first fact, in the order of their names, that the two sets do not agree on. */
  public Optional<Difference> firstDifference() throws SQLException {
    String facts = Tables.LIVE.statement("rebuild/facts.sql");
    String aside = Tables.ASIDE.statement("rebuild/facts.sql");
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "with facts as (%s), facts_aside as (%s) %s"
                    .formatted(facts, aside, Sql.resource("rebuild/difference.sql")))) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new Difference(
              row.getString(1) + " " + row.getString(2),
              Optional.ofNullable(row.getString(3)),
              Optional.ofNullable(row.getString(4))));
    }
  }

  /** Has the rebuilt tables take the live ones' place, together with all views on them. */
  public void swap() throws SQLException {
    connection.setAutoCommit(false);
    execute(Sql.resource("rebuild/swap-before.sql"));
    execute(Sql.resource("migrations/R__mart.sql"));
    execute(Sql.resource("rebuild/swap-after.sql"));
    connection.commit();
  }

  private String ask(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Gives the warehouse free; without {@link #swap} the tables beside the live ones go. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      execute("drop schema if exists rebuild cascade");
    }
  }
}
