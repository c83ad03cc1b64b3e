package org.jobsanalytics.reports.analysis;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as CSV (RFC 4180), for programs and spreadsheets: points in decimals, gaps empty. A text
 * that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
public final class Csv {

  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** The header and the rows, each ended by CR and LF. */
  public static String of(Table table) {
    String header =
        table.columns().stream()
            .map(column -> cell(column.name()))
            .collect(Collectors.joining(","));
    return IntStream.range(0, table.rowCount())
        .mapToObj(
            row ->
                table.columns().stream()
                    .map(column -> value(column, row))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", header + "\r\n", table.isEmpty() ? "" : "\r\n"));
  }

  private static String value(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    boolean isNumber = column instanceof NumericColumn;
    return isNumber ? column.get(row).toString() : cell(column.get(row).toString());
  }

  /** A text as a cell. */
  public static String cell(String text) {
    boolean isFormula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    boolean isPlain = safe.chars().noneMatch(letter -> "\",;\r\n".indexOf(letter) >= 0);
    return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
