package org.jobsanalytics.reports.page;

import java.util.List;

/**
 * The table behind a figure, as it is shown.
 *
 * @param rows a text for every column
 */
public record DataTable(List<Column> columns, List<List<String>> rows) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "expected " + columns.size() + " cells, were " + row.size() + ": " + row);
      }
    }
  }

  /** A column; numbers are set to the right. */
  public record Column(String title, boolean isNumber) {

    /** A column of texts. */
    public static Column text(String title) {
      return new Column(title, false);
    }

    /** A column of numbers. */
    public static Column number(String title) {
      return new Column(title, true);
    }
  }
}
