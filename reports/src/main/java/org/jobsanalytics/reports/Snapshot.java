package org.jobsanalytics.reports;

import java.sql.Connection;
import java.sql.SQLException;
import org.jobsanalytics.reports.analysis.Copies;

/** One unchanging view of the mart for many questions, so that their answers agree. */
final class Snapshot {

  private Snapshot() {}

  /** What is read in it; may write files, never the mart. */
  interface Reading<T> {
    T read(Connection connection) throws SQLException;
  }

  /** Leaves the connection as it was. */
  static <T> T of(Connection connection, Reading<T> reading) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try {
      Copies.make(connection);
      return reading.read(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
      connection.setTransactionIsolation(isolation);
    }
  }
}
