package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.Choropleth;
import org.jobsanalytics.reports.figure.Choropleth.Area;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Where vacancies state to pay how much: the median by département. */
final class DepartmentPay implements Analysis {

  private final Scope scope;
  private final Table departments;

  private DepartmentPay(Scope scope, Table departments) {
    this.scope = scope;
    this.departments = departments;
  }

  /** Reads it from the mart. */
  static DepartmentPay read(Connection connection, Scope scope) throws SQLException {
    return new DepartmentPay(scope, Mart.read(connection, "department_salaries"));
  }

  @Override
  public String name() {
    return "department-pay";
  }

  /** Columns {@code code, name, with_salary, median}: euros a year, of any number of salaries. */
  @Override
  public Table table() {
    return departments;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("department_salaries");
  }

  private static boolean isEnough(Row row) {
    return row.getLong("with_salary") >= Salaries.FEWEST;
  }

  /** Whole euros; 0 where too few vacancies state a salary. */
  private static long shown(Row row) {
    return isEnough(row) ? Math.round(row.getDouble("median")) : 0;
  }

  @Override
  public Optional<Section> section(Words words) {
    List<Long> medians = departments.stream().map(DepartmentPay::shown).toList();
    List<Long> known = medians.stream().filter(median -> median > 0).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    ColourClasses classes = ColourClasses.ofPay(medians);
    return Optional.of(
        new Section(
            name(),
            words.text("department-pay.title"),
            List.of(finding(words)),
            map(words, classes),
            0,
            classes.payLegend(words, Salaries.FEWEST),
            List.of(
                scope.caption(words),
                words.text("department-pay.shown", known.size(), medians.size(), Salaries.FEWEST)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("department-pay.nothing", Salaries.FEWEST);
  }

  private String finding(Words words) {
    List<String> enough =
        departments.stream()
            .filter(DepartmentPay::isEnough)
            .map(
                row ->
                    words.text(
                        "department-pay.one",
                        row.getString("name"),
                        words.euros(row.getDouble("median"))))
            .toList();
    return enough.size() == 1
        ? words.text("department-pay.single", enough.get(0))
        : words.text("department-pay.finding", enough.get(0), enough.get(enough.size() - 1));
  }

  private ObjectNode map(Words words, ColourClasses classes) {
    List<Area> areas =
        departments.stream()
            .map(row -> new Area(row.getString("code"), classes.of(shown(row)), hover(row, words)))
            .toList();
    return Choropleth.onContours()
        .figure(areas, classes.colours(), id -> Geography.insetName(departments, id, words));
  }

  private static List<String> hover(Row row, Words words) {
    return List.of(
        words.text("geography.hover.name", row.getString("name"), row.getString("code")),
        isEnough(row)
            ? words.text("salaries.hover.median", words.euros(row.getDouble("median")))
            : words.text("department-pay.few", Salaries.FEWEST),
        words.text("department-pay.hover", row.getLong("with_salary")));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(departments, words)
        .text("geography.column.code", "code")
        .text("geography.column.name", "name")
        .number("salaries.column.with", "with_salary")
        .number("salaries.column.median", "median")
        .dataTable();
  }
}
