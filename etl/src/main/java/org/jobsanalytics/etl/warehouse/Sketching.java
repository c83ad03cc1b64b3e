package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the sketches of all offers of a load that have none of their state. */
final class Sketching {

  private static final int SKETCHES_A_COPY = 5_000;

  private final Connection connection;
  private final Tables tables;

  Sketching(Connection connection, Tables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /** Writes them to {@code staging.sketch}; returns how many. */
  int run() throws SQLException {
    int count = 0;
    List<SketchRow.Unsketched> offers = new ArrayList<>();
    SketchRow reader = new SketchRow();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(SKETCHES_A_COPY);
      try (ResultSet row = statement.executeQuery(tables.statement("group/1-changed.sql"))) {
        while (row.next()) {
          offers.add(reader.unsketched(row));
          if (++count % SKETCHES_A_COPY == 0) {
            copy(offers);
            offers.clear();
          }
        }
      }
    }
    copy(offers);
    return count;
  }

  /** Reading the texts takes most of the time, and each is read by itself. */
  private void copy(List<SketchRow.Unsketched> offers) throws SQLException {
    StagedRows rows = new StagedRows("sketch");
    offers.parallelStream().map(SketchRow.Unsketched::row).toList().forEach(rows::add);
    rows.copy(connection);
  }
}
