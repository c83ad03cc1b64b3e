package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.Scope;

/**
 * The numbers behind the study and the facts of every ad as files, from one state of the mart.
 * Titles and texts of ads are their authors' and stay out.
 */
final class Export {

  /** The file of the ads. */
  static final String OFFERS = "offers";

  /** Rows that are in memory at a time. */
  private static final int FETCHED = 5_000;

  /** What the files are. */
  enum Format {
    CSV,
    PARQUET;

    private TableFiles open(Path beside) throws IOException, SQLException {
      return this == CSV ? new CsvFiles() : ParquetFiles.open(beside);
    }
  }

  private Export() {}

  /**
   * Writes a file for every analysis and one, {@code offers}, for the ads; each replaces an older
   * one only when it is complete.
   *
   * @return the files in the order of the study, the ads last
   */
  static List<Path> write(Connection connection, Path folder, Format format) throws SQLException {
    return Snapshot.of(
        connection,
        snapshot -> {
          try (TableFiles tables = format.open(folder)) {
            return writeAll(snapshot, folder, tables);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export to " + folder + ": " + e, e);
          }
        });
  }

  private static List<Path> writeAll(Connection connection, Path folder, TableFiles tables)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Analysis analysis : Analyses.read(connection, Scope.read(connection))) {
      Path file = folder.resolve(analysis.name() + "." + tables.ending());
      files.add(replace(file, draft -> tables.write(analysis.table(), draft)));
    }
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (ResultSet offers = statement.executeQuery(sql())) {
        Path file = folder.resolve(OFFERS + "." + tables.ending());
        files.add(replace(file, draft -> tables.write(offers, draft)));
      }
    }
    return files;
  }

  private interface Content {
    void writeTo(Path draft) throws SQLException, IOException;
  }

  private static Path replace(Path file, Content content) throws SQLException, IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      content.writeTo(draft);
      return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String sql() throws IOException {
    try (InputStream text = Export.class.getResourceAsStream("offers.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
