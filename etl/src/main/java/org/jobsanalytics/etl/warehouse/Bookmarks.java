package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.SourceId;

/** What the warehouse remembers for the next crawl of a source. */
public final class Bookmarks {

  private final Warehouse warehouse;
  private final SourceId source;

  Bookmarks(Warehouse warehouse, SourceId source) {
    this.warehouse = warehouse;
    this.source = source;
  }

  /**
   * Where the last complete crawl ended.
   *
   * @param inventory the last complete crawl that listed every offer of its window
   */
  public record Cursor(String text, Optional<Inventory> inventory) {}

  /**
   * A list of every offer of a source.
   *
   * @param at when it was begun
   * @param from the least creation time of an offer in it
   */
  public record Inventory(Instant at, Instant from) {}

  /** The cursor; empty before the first complete crawl. */
  public Optional<Cursor> cursor() throws SQLException {
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("collect/cursor.sql"))) {
      statement.setString(1, source.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Cursor(row.getString("cursor"), inventory(row)))
            : Optional.empty();
      }
    }
  }

  private static Optional<Inventory> inventory(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("inventory_at");
    Timestamp from = row.getTimestamp("inventory_from");
    return at == null || from == null
        ? Optional.empty()
        : Optional.of(new Inventory(at.toInstant(), from.toInstant()));
  }

  /** When each known offer was last fetched, by its external id. */
  public Map<String, Instant> lastFetched() throws SQLException {
    Map<String, Instant> times = new HashMap<>();
    try (Connection connection = warehouse.connect()) {
      connection.setAutoCommit(false); // Else the driver holds all rows at once.
      try (PreparedStatement statement =
          connection.prepareStatement(Sql.resource("collect/last-fetched.sql"))) {
        statement.setFetchSize(10_000);
        statement.setString(1, source.value());
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            times.put(rows.getString(1), rows.getTimestamp(2).toInstant());
          }
        }
      }
    }
    return times;
  }

  /** How many requests were sent since {@code since}, exclusive, over all runs. */
  public int requestsSince(Instant since) throws SQLException {
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("collect/quota-count.sql"))) {
      statement.setString(1, source.value());
      statement.setString(2, since.toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Counts a request that is about to be sent; committed before this returns. */
  public void countRequest(Instant at) throws SQLException {
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("collect/quota-spend.sql"))) {
      statement.setString(1, source.value());
      statement.setString(2, at.toString());
      statement.executeUpdate();
    }
  }
}
