package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** How many vacancies there are for as many inhabitants, département by département. */
final class Density implements Analysis {

  private static final String RATE = "vacancies_per_100000_inhabitants";

  private final Scope scope;
  private final Table departments;

  Density(Scope scope, Geography geography) {
    this.scope = scope;
    this.departments =
        geography
            .table()
            .selectColumns("code", "name", "population", "vacancies", RATE)
            .sortOn("-" + RATE, "code");
  }

  @Override
  public String name() {
    return "density";
  }

  /** Columns {@code code, name, population, vacancies, vacancies_per_100000_inhabitants}. */
  @Override
  public Table table() {
    return departments;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("departments");
  }

  /** Rounded; a département without a known population has the colour of none. */
  private static long shown(Row row) {
    return row.isMissing(RATE) ? 0 : Math.round(row.getDouble(RATE));
  }

  @Override
  public Optional<Section> section(Words words) {
    List<Long> rates = departments.stream().map(Density::shown).toList();
    if (rates.stream().noneMatch(rate -> rate > 0)) {
      return Optional.empty();
    }
    ColourClasses classes = ColourClasses.of(rates);
    List<Area> areas =
        departments.stream()
            .map(row -> new Area(row.getString("code"), classes.of(shown(row)), hover(row, words)))
            .toList();
    ObjectNode map =
        Choropleth.onContours()
            .figure(areas, classes.colours(), id -> Geography.insetName(departments, id, words));
    return Optional.of(
        new Section(
            name(),
            words.text("density.title"),
            List.of(finding(words), words.text("density.reading")),
            map,
            0,
            classes.legend(words),
            List.of(scope.caption(words), words.text("density.shown")),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("density.nothing");
  }

  private String finding(Words words) {
    double inhabitants = departments.numberColumn("population").sum();
    double all = departments.numberColumn("vacancies").sum() * 100_000 / inhabitants;
    long above =
        departments.stream()
            .filter(row -> !row.isMissing(RATE) && row.getDouble(RATE) > all)
            .count();
    return words.text("density.finding", words.decimal(all), above, departments.rowCount());
  }

  private static List<String> hover(Row row, Words words) {
    String rate = row.isMissing(RATE) ? words.text("unknown") : words.decimal(row.getDouble(RATE));
    return List.of(
        words.text("geography.hover.name", row.getString("name"), row.getString("code")),
        words.text("geography.hover.rate", rate),
        words.text("publications.hover", row.getLong("vacancies")));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(departments, words)
        .text("geography.column.code", "code")
        .text("geography.column.name", "name")
        .number("density.column.population", "population")
        .number("column.vacancies", "vacancies")
        .decimal("geography.column.rate", RATE)
        .dataTable();
  }
}
