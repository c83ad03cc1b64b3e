package org.jobsanalytics.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Parquet by way of a DuckDB that lives in a folder of its own until it is closed. Types are kept:
 * whole numbers, decimals, days, times with their zone, truth values, lists of texts.
 */
final class ParquetFiles implements TableFiles {

  private final Path folder;
  private final DuckDBConnection database;

  private ParquetFiles(Path folder, DuckDBConnection database) {
    this.folder = folder;
    this.database = database;
  }

  /**
   * Opens it; what it makes is gone again if that fails.
   *
   * @param beside the folder of the files to be written: there is room for the rows as well
   */
  static ParquetFiles open(Path beside) throws IOException, SQLException {
    Path folder = Files.createTempDirectory(Files.createDirectories(beside), ".parquet");
    try {
      return new ParquetFiles(folder, connect(folder.resolve("rows.db")));
    } catch (IOException | SQLException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static DuckDBConnection connect(Path file) throws IOException, SQLException {
    Connection database;
    try {
      database = DriverManager.getConnection("jdbc:duckdb:");
    } catch (LinkageError e) {
      throw new IOException(
          "DuckDB could not load its library from "
              + System.getProperty("java.io.tmpdir")
              + "; name a folder that may hold programs, as in"
              + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER, or export as csv",
          e);
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("set memory_limit = '512MB'");
      // Not in the URL, where a semicolon of the path would begin an option.
      statement.execute("attach " + quoted(file) + " as cells");
      statement.execute("use cells");
      return database.unwrap(DuckDBConnection.class);
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  @Override
  public String ending() {
    return "parquet";
  }

  @Override
  public void write(Table table, Path file) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      columns.add(named(column.name(), type(column.type())));
    }
    create(columns);
    try (DuckDBAppender rows = appender()) {
      for (int at = 0; at < table.rowCount(); at++) {
        rows.beginRow();
        for (Column<?> column : table.columns()) {
          append(rows, column.isMissing(at) ? Optional.empty() : Optional.of(column.get(at)));
        }
        rows.endRow();
      }
    }
    copyTo(file);
  }

  @Override
  public void write(ResultSet result, Path file) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int at = 1; at <= meta.getColumnCount(); at++) {
      columns.add(named(meta.getColumnLabel(at), type(meta, at)));
    }
    create(columns);
    try (DuckDBAppender rows = appender()) {
      while (result.next()) {
        rows.beginRow();
        for (int at = 1; at <= meta.getColumnCount(); at++) {
          append(rows, cell(result, meta, at));
        }
        rows.endRow();
      }
    }
    copyTo(file);
  }

  private static String named(String column, String type) {
    return '"' + column.replace("\"", "\"\"") + "\" " + type;
  }

  private static String type(ColumnType type) {
    return switch (type.name()) {
      case "INTEGER", "SHORT" -> "integer";
      case "LONG" -> "bigint";
      case "DOUBLE", "FLOAT" -> "double";
      case "LOCAL_DATE" -> "date";
      case "BOOLEAN" -> "boolean";
      case "STRING" -> "varchar";
      default -> throw new IllegalArgumentException("no Parquet type for " + type.name());
    };
  }

  private static String type(ResultSetMetaData meta, int at) throws SQLException {
    int digits = meta.getPrecision(at);
    return switch (meta.getColumnType(at)) {
      case Types.INTEGER -> "integer";
      case Types.BIGINT -> "bigint";
      case Types.NUMERIC ->
          digits == 0 ? "double" : "decimal(" + digits + ", " + meta.getScale(at) + ")";
      case Types.BIT, Types.BOOLEAN -> "boolean";
      case Types.DATE -> "date";
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp with time zone";
      case Types.ARRAY -> "varchar[]";
      case Types.VARCHAR -> "varchar";
      default ->
          throw new IllegalArgumentException("no Parquet type for " + meta.getColumnTypeName(at));
    };
  }

  private static Optional<Object> cell(ResultSet rows, ResultSetMetaData meta, int at)
      throws SQLException {
    if (rows.getString(at) == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (meta.getColumnType(at)) {
          case Types.DATE -> rows.getObject(at, LocalDate.class);
          case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
              rows.getObject(at, OffsetDateTime.class);
          case Types.NUMERIC ->
              meta.getPrecision(at) == 0 ? (Object) rows.getDouble(at) : rows.getBigDecimal(at);
          case Types.ARRAY -> Arrays.asList((String[]) rows.getArray(at).getArray());
          default -> rows.getObject(at);
        });
  }

  private static void append(DuckDBAppender row, Optional<Object> cell) throws SQLException {
    Object value = cell.orElse("");
    if (cell.isEmpty()) {
      row.appendNull();
    } else if (value instanceof String text) {
      row.append(text);
    } else if (value instanceof Long number) {
      row.append(number);
    } else if (value instanceof Integer number) {
      row.append(number);
    } else if (value instanceof Short number) {
      row.append((int) number);
    } else if (value instanceof Double number) {
      row.append(number);
    } else if (value instanceof Float number) {
      row.append((double) number);
    } else if (value instanceof BigDecimal number) {
      row.append(number);
    } else if (value instanceof Boolean truth) {
      row.append(truth);
    } else if (value instanceof LocalDate day) {
      row.append(day);
    } else if (value instanceof OffsetDateTime moment) {
      row.append(moment);
    } else if (value instanceof List<?> list) {
      row.append(list);
    } else {
      throw new IllegalArgumentException("no Parquet value for " + value.getClass());
    }
  }

  private void create(List<String> columns) throws SQLException {
    execute("create or replace table cell (" + String.join(", ", columns) + ")");
  }

  private DuckDBAppender appender() throws SQLException {
    return database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "cell");
  }

  private void copyTo(Path file) throws SQLException {
    execute("copy cell to " + quoted(file) + " (format parquet, compression zstd)");
    execute("drop table cell");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    try {
      database.close();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
