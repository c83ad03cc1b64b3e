package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunRecord;

/** Reads a ledger back as it stands in the warehouse. */
record LedgerReader(Connection connection, RunRecord run, Tables tables) {

  Ledger read() throws SQLException {
    try (PreparedStatement statement = prepare("load/read-ledger.sql");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Ledger(run.run(), run.source(), pages(row), offers(row), issues());
    }
  }

  private PreparedStatement prepare(String resource) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(tables.statement(resource));
    statement.setString(1, run.run().value());
    statement.setString(2, run.source().value());
    return statement;
  }

  static Ledger.Pages pages(ResultSet row) throws SQLException {
    return new Ledger.Pages(
        row.getInt("pages_read"),
        row.getInt("pages_with_offers"),
        row.getInt("pages_without_offer"),
        row.getInt("pages_quarantined"));
  }

  static Ledger.Offers offers(ResultSet row) throws SQLException {
    return new Ledger.Offers(
        row.getInt("offers_read"),
        row.getInt("offers_new"),
        row.getInt("offers_updated"),
        row.getInt("offers_unchanged"),
        row.getInt("offers_stale"),
        row.getInt("offers_reopened"),
        row.getInt("offers_duplicate"),
        row.getInt("offers_quarantined"));
  }

  private TreeMap<String, Integer> issues() throws SQLException {
    TreeMap<String, Integer> issues = new TreeMap<>();
    try (PreparedStatement statement = prepare("load/read-issues.sql");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        issues.put(rows.getString("code"), rows.getInt("offers"));
      }
    }
    return issues;
  }
}
