package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Csv;
import org.jobsanalytics.reports.analysis.Scope;

/**
 * The numbers behind the study and the facts of every ad as CSV files, from one state of the mart.
 * Titles and texts of ads are their authors' and stay out.
 */
final class Export {

  /** The file of the ads. */
  static final String OFFERS = "offers";

  /** Rows that are in memory at a time. */
  private static final int FETCHED = 5_000;

  private Export() {}

  /**
   * Writes {@code <analysis>.csv} for every analysis and {@code offers.csv}; each replaces an older
   * one only when it is complete.
   *
   * @return the files in the order of the study, the ads last
   */
  static List<Path> write(Connection connection, Path folder) throws SQLException {
    return Snapshot.of(
        connection,
        snapshot -> {
          try {
            return writeAll(snapshot, folder);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export to " + folder + ": " + e, e);
          }
        });
  }

  private static List<Path> writeAll(Connection connection, Path folder)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Analysis analysis : Analyses.read(connection, Scope.read(connection))) {
      String numbers = Csv.of(analysis.table());
      files.add(replace(folder, analysis.name(), writer -> writer.write(numbers)));
    }
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (ResultSet offers = statement.executeQuery(sql())) {
        files.add(replace(folder, OFFERS, writer -> write(offers, writer)));
      }
    }
    return files;
  }

  private interface Content {
    void writeTo(Writer writer) throws SQLException, IOException;
  }

  private static Path replace(Path folder, String name, Content content)
      throws SQLException, IOException {
    Path draft = folder.resolve(name + ".csv.part");
    try {
      try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        content.writeTo(writer);
      }
      return Files.move(draft, folder.resolve(name + ".csv"), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(ResultSet rows, Writer writer) throws SQLException, IOException {
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

  private static String cell(ResultSet rows, ResultSetMetaData columns, int at)
      throws SQLException {
    String value = rows.getString(at);
    if (rows.wasNull()) {
      return "";
    }
    return columns.getColumnType(at) == Types.VARCHAR ? Csv.cell(value) : value;
  }

  private static String sql() throws IOException {
    try (InputStream text = Export.class.getResourceAsStream("offers.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
