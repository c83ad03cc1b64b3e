package org.jobsanalytics.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of our documents that a test compares with the template. */
final class DocumentTable {

  static final Path DOCUMENTS = Path.of("../infrastructure/docs");

  private DocumentTable() {}

  /** The cells of all rows that begin with a code in backticks; headings do not. */
  static Stream<List<String>> rows(String document) {
    try {
      return Files.readAllLines(DOCUMENTS.resolve(document)).stream()
          .filter(line -> line.startsWith("| `"))
          .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
          .map(cells -> Stream.of(cells).map(DocumentTable::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String cell) {
    return cell.strip().replace("`", "");
  }
}
