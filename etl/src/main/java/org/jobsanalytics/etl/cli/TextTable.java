package org.jobsanalytics.etl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows in columns: those that hold counts to the right, all others to the left. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... titles) {
    rows.add(List.of(titles));
  }

  /** A table of rows of equal length, the first of which holds the titles. */
  static TextTable of(List<List<String>> rows) {
    TextTable table = new TextTable(rows.get(0).toArray(String[]::new));
    rows.stream().skip(1).forEach(row -> table.add(row.toArray(String[]::new)));
    return table;
  }

  /** Adds a row, a text a column. */
  void add(String... row) {
    if (row.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "expected " + rows.get(0).size() + " columns, was " + row.length);
    }
    rows.add(List.of(row));
  }

  static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : "  ").append(cell(row, column));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private String cell(List<String> row, int column) {
    int width = rows.stream().mapToInt(one -> one.get(column).length()).max().orElse(1);
    boolean counts =
        rows.stream().skip(1).allMatch(one -> one.get(column).matches("-|[0-9][0-9,]*"));
    String blank = " ".repeat(width - row.get(column).length());
    return counts ? blank + row.get(column) : row.get(column) + blank;
  }
}
