package org.jobsanalytics.etl.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the reference tables beside this class: tab-separated, UTF-8, {@code #} for comments. */
final class Table {

  private Table() {}

  /**
   * The rows of the table {@code name}, each with exactly {@code columns} cells, trimmed.
   *
   * @throws IllegalStateException if the table is missing or a row has another number of cells:
   *     then the build is broken, not the data
   */
  static List<String[]> rows(String name, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream stream = Table.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the table " + name + " is not on the classpath");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(cells(name, line, columns));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
    return rows;
  }

  private static String[] cells(String name, String line, int columns) {
    String[] cells = new String[columns];
    int start = 0;
    for (int i = 0; i < columns; i++) {
      int tab = line.indexOf('\t', start);
      boolean last = i == columns - 1;
      if (last != (tab < 0)) {
        throw new IllegalStateException(
            name + ": expected " + columns + " cells, was '" + line + "'");
      }
      cells[i] = line.substring(start, last ? line.length() : tab).strip();
      start = tab + 1;
    }
    return cells;
  }
}
