package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jobsanalytics.reports.analysis.Csv;
import tech.tablesaw.api.Table;

/** CSV as in {@link Csv}; times are in UTC to the second, lists are joined by {@code |}. */
final class CsvFiles implements TableFiles {

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public void write(Table table, Path file) throws IOException {
    Files.writeString(file, Csv.of(table), StandardCharsets.UTF_8);
  }

  @Override
  public void write(ResultSet rows, Path file) throws IOException, SQLException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      ResultSetMetaData columns = rows.getMetaData();
      for (int at = 1; at <= columns.getColumnCount(); at++) {
        writer.write(at == 1 ? "" : ",");
        writer.write(columns.getColumnLabel(at));
      }
      writer.write("\r\n");
      while (rows.next()) {
        for (int at = 1; at <= columns.getColumnCount(); at++) {
          writer.write(at == 1 ? "" : ",");
          writer.write(cell(rows, columns, at));
        }
        writer.write("\r\n");
      }
    }
  }

  private static String cell(ResultSet rows, ResultSetMetaData columns, int at)
      throws SQLException {
    String value = rows.getString(at);
    if (rows.wasNull()) {
      return "";
    }
    return switch (columns.getColumnType(at)) {
      case Types.VARCHAR -> Csv.cell(value);
      case Types.ARRAY -> Csv.cell(String.join("|", (String[]) rows.getArray(at).getArray()));
      case Types.TIMESTAMP ->
          rows.getObject(at, OffsetDateTime.class)
              .toInstant()
              .truncatedTo(ChronoUnit.SECONDS)
              .toString();
      default -> value;
    };
  }

  @Override
  public void close() {}
}
