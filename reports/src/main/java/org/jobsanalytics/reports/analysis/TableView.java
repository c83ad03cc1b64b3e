package org.jobsanalytics.reports.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.DataTable.Column;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** A table in the words of a page, put together column by column. A gap is shown as a dash. */
final class TableView {

  private static final String GAP = "–";

  private final Table table;
  private final Words words;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<Row, String>> cells = new ArrayList<>();

  private TableView(Table table, Words words) {
    this.table = table;
    this.words = words;
  }

  static TableView of(Table table, Words words) {
    return new TableView(table, words);
  }

  /**
   * A column of texts.
   *
   * @param title the name of its words
   */
  TableView text(String title, Function<Row, String> cell) {
    columns.add(Column.text(words.text(title)));
    cells.add(cell);
    return this;
  }

  /** A column of texts as they are. */
  TableView text(String title, String column) {
    return text(title, row -> row.isMissing(column) ? GAP : row.getString(column));
  }

  /** A column of whole numbers. */
  TableView number(String title, String column) {
    return numbers(title, column, value -> words.number(Math.round(value)));
  }

  /** A column of numbers with a decimal. */
  TableView decimal(String title, String column) {
    return numbers(title, column, words::decimal);
  }

  /** A column of parts of 1. */
  TableView percent(String title, String column) {
    return numbers(title, column, words::percent);
  }

  private TableView numbers(String title, String column, Function<Double, String> written) {
    columns.add(Column.number(words.text(title)));
    cells.add(
        row ->
            row.isMissing(column)
                ? GAP
                : written.apply(((Number) row.getObject(column)).doubleValue()));
    return this;
  }

  DataTable dataTable() {
    return new DataTable(
        columns,
        table.stream().map(row -> cells.stream().map(cell -> cell.apply(row)).toList()).toList());
  }
}
