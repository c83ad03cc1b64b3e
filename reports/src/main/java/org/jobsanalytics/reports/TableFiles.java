package org.jobsanalytics.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import tech.tablesaw.api.Table;

/** Writes tables as files of one kind. */
interface TableFiles extends AutoCloseable {

  /** How the names of the files end, without the dot. */
  String ending();

  /** Writes a table of an analysis. */
  void write(Table table, Path file) throws IOException, SQLException;

  /** Writes all rows that are left of a result, without holding them in memory. */
  void write(ResultSet rows, Path file) throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;
}
