package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.RankedBars;
import org.jobsanalytics.reports.figure.RankedBars.Bar;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** In which towns the vacancies are, as far as they name one. */
final class Towns implements Analysis {

  private static final int SHOWN = 20;

  private final Scope scope;
  private final long located;
  private final Table towns;

  private Towns(Scope scope, long located, Table towns) {
    this.scope = scope;
    this.located = located;
    this.towns = towns;
  }

  /** Reads it from the mart. */
  static Towns read(Connection connection, Scope scope) throws SQLException {
    long located = Mart.read(connection, "towns_known").row(0).getLong("vacancies");
    Table towns = Mart.read(connection, "towns");
    DoubleColumn vacancies = towns.numberColumn("vacancies").asDoubleColumn();
    return new Towns(
        scope, located, towns.addColumns(vacancies.divide(Math.max(1, located)).setName("share")));
  }

  @Override
  public String name() {
    return "towns";
  }

  /** Columns {@code code, town, department, vacancies, ads, share}: the first hundred. */
  @Override
  public Table table() {
    return towns;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("towns", "towns_known");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (towns.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars = towns.stream().limit(SHOWN).map(row -> bar(row, words)).toList();
    RankedBars figure = new RankedBars(words.text("towns.axis"), bars);
    Row first = towns.row(0);
    String finding =
        words.text(
            "towns.finding", label(first, words), words.percent(first.getDouble("share")), located);
    long without = scope.vacancies() - located;
    return Optional.of(
        new Section(
            name(),
            words.text("towns.title"),
            List.of(finding),
            figure.figure(),
            figure.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                words.text("towns.unknown", without, words.share(without, scope.vacancies()))),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("towns.nothing");
  }

  private static String label(Row row, Words words) {
    return words.text("geography.hover.name", row.getString("town"), row.getString("department"));
  }

  private static Bar bar(Row row, Words words) {
    String share = words.percent(row.getDouble("share"));
    return new Bar(
        label(row, words),
        row.getLong("vacancies"),
        words.number(row.getLong("vacancies")),
        List.of(label(row, words), words.text("towns.hover", row.getLong("vacancies"), share)));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(towns, words)
        .text("geography.column.code", "code")
        .text("towns.column.town", "town")
        .text("geography.column.name", "department")
        .number("column.vacancies", "vacancies")
        .number("column.ads", "ads")
        .percent("towns.column.share", "share")
        .dataTable();
  }
}
