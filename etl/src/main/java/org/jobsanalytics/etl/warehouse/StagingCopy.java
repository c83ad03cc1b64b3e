package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams rows into a table of {@code staging} by COPY, in PostgreSQL's text format. */
final class StagingCopy {

  private static final int BUFFER_BYTES = 256 * 1024;

  private final PGCopyOutputStream target;
  private final StringBuilder line = new StringBuilder();
  private long rows;

  StagingCopy(Connection connection, String table) throws SQLException {
    target =
        new PGCopyOutputStream(
            connection.unwrap(PGConnection.class),
            "copy staging." + table + " from stdin",
            BUFFER_BYTES);
  }

  long rows() {
    return rows;
  }

  /** Writes one row, a value a column in the table's order. */
  void write(List<String> row) throws IOException {
    line.setLength(0);
    for (int column = 0; column < row.size(); column++) {
      if (column > 0) {
        line.append('\t');
      }
      line.append(row.get(column));
    }
    line.append('\n');
    target.write(line.toString().getBytes(StandardCharsets.UTF_8));
    rows++;
  }

  /** Breaks the copy off if it has not ended. */
  void cancel() throws SQLException {
    if (target.isActive()) {
      target.cancelCopy();
    }
  }

  void end() throws SQLException {
    try {
      target.close();
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  /** The failure of a copy, in the words of what broke it. */
  static SQLException brokenOff(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new SQLException("the copy broke off: " + cause.getMessage(), failure);
  }
}
