package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows for a table of {@code staging} that wait: a connection copies one thing at a time. */
final class StagedRows {

  private final String table;
  private final List<List<String>> rows = new ArrayList<>();

  StagedRows(String table) {
    this.table = table;
  }

  /** Adds one row, a value a column in the table's order, in the format of {@link CopyText}. */
  void add(String... row) {
    rows.add(List.of(row));
  }

  void copy(Connection connection) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    StagingCopy target = new StagingCopy(connection, table);
    try {
      for (List<String> row : rows) {
        target.write(row);
      }
    } catch (IOException e) {
      throw StagingCopy.brokenOff(e);
    }
    target.end();
  }
}
