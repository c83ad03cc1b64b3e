package org.jobsanalytics.reports.dashboard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Copies;

/**
 * What companies are called, whatever their single ads call them.
 *
 * @param byKey by the key under which spellings of one company are one
 */
public record CompanyNames(Map<String, String> byKey) {

  /** Keeps its own. */
  public CompanyNames {
    byKey = Map.copyOf(byKey);
  }

  /** Reads them all, within the transaction that the caller has begun. */
  public static CompanyNames read(Connection connection) throws SQLException {
    Map<String, String> byKey = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      String question = Copies.question(statement, OfferReader.sql("companies"));
      statement.setFetchSize(OfferReader.FETCHED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(question)) {
        while (rows.next()) {
          byKey.put(rows.getString("company_key"), Facts.shortened(Facts.text(rows, "company")));
        }
      }
    }
    return new CompanyNames(byKey);
  }
}
