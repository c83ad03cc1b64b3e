package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/** What a warehouse can tell about itself by looking at its own rows again. */
public enum SelfCheck {
  LEDGER("the ledger adds up to the offers"),
  REFERENCES("every reference finds what it refers to"),
  HISTORY("the history is in order"),
  CONSTRAINTS("the database's own rules hold for all rows");

  private final String words;

  SelfCheck(String words) {
    this.words = words;
  }

  /** What is so if the check finds nothing. */
  public String words() {
    return words;
  }

  /** The first thing that is wrong, in words. */
  Optional<String> on(Connection connection) throws SQLException {
    String resource = "verify/" + name().toLowerCase(Locale.ROOT) + ".sql";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(Sql.resource(resource))) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }
}
