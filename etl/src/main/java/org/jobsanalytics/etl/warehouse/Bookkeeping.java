package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/** Reads what the warehouse wrote down of its runs and sources. */
public final class Bookkeeping {

  private static final int MOST_SHARES_OF_A_RUN = 1000;

  private final Warehouse warehouse;

  Bookkeeping(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The shares of the last runs, the newest first; at most {@code most}. */
  public List<RunShare> lastShares(int most) throws SQLException {
    return shares(Optional.empty(), most);
  }

  /** All shares of one run by source; empty if it is not loaded. */
  public List<RunShare> sharesOf(RunId run) throws SQLException {
    return shares(Optional.of(run), MOST_SHARES_OF_A_RUN);
  }

  private List<RunShare> shares(Optional<RunId> run, int most) throws SQLException {
    List<RunShare> shares = new ArrayList<>();
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("bookkeeping/shares.sql"))) {
      statement.setString(1, run.map(RunId::value).orElse(null));
      statement.setInt(2, most);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          shares.add(share(rows));
        }
      }
    }
    return shares;
  }

  private static RunShare share(ResultSet row) throws SQLException {
    return new RunShare(
        row.getString("kind"),
        row.getBoolean("simulated"),
        row.getTimestamp("captured_at").toInstant(),
        row.getBoolean("complete"),
        count(row, "offers_announced"),
        count(row, "offers_fetched"),
        new Ledger(
            new RunId(row.getString("run_id")),
            new SourceId(row.getString("source")),
            LedgerReader.pages(row),
            LedgerReader.offers(row),
            issues(row)),
        new RunShare.Presence(
            row.getString("closing"),
            row.getInt("offers_listed"),
            row.getInt("offers_closed"),
            row.getInt("offers_relisted")),
        new RunShare.Timing(
            row.getTimestamp("loaded_at").toInstant(),
            seconds(row, "extract_seconds"),
            seconds(row, "load_seconds")));
  }

  private static SortedMap<String, Integer> issues(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray("issue_codes").getArray();
    Integer[] offers = (Integer[]) row.getArray("issue_offers").getArray();
    SortedMap<String, Integer> issues = new TreeMap<>();
    for (int i = 0; i < codes.length; i++) {
      issues.put(codes[i], offers[i]);
    }
    return issues;
  }

  private static OptionalInt count(ResultSet row, String column) throws SQLException {
    int count = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static Optional<Double> seconds(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(seconds);
  }

  /** How every source stands that the warehouse knows. */
  public Map<SourceId, SourceStanding> standings() throws SQLException {
    Map<SourceId, SourceStanding> standings = new TreeMap<>();
    try (Connection connection = warehouse.connect();
        PreparedStatement statement =
            connection.prepareStatement(Sql.resource("bookkeeping/sources.sql"));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        standings.put(
            new SourceId(row.getString("source")),
            new SourceStanding(
                row.getString("licence"),
                time(row, "last_crawl"),
                time(row, "last_healthy_crawl"),
                time(row, "cursor_at"),
                row.getInt("known"),
                row.getInt("open")));
      }
    }
    return standings;
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
