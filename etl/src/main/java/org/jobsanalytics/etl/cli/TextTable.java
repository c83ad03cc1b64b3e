package org.jobsanalytics.etl.cli;

import java.util.List;
import java.util.Locale;

/** Rows of words as a table for people. */
final class TextTable {

  private TextTable() {}

  /** The first {@code left} columns to the left, the others, numbers, to the right. */
  static String of(List<List<String>> rows, int left) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        text.append(column == 0 ? "" : "  ").append(cell(rows, row, column, column < left));
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private static String cell(
      List<List<String>> rows, List<String> row, int column, boolean toTheLeft) {
    boolean last = column == row.size() - 1;
    if (toTheLeft && last) {
      return row.get(column);
    }
    int width = rows.stream().mapToInt(one -> one.get(column).length()).max().orElse(1);
    String form = (toTheLeft ? "%-" : "%") + Math.max(1, width) + "s";
    return String.format(Locale.ROOT, form, row.get(column));
  }
}
