package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.Cells;
import org.jobsanalytics.reports.figure.Cells.Cell;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Where which technology is asked for: its share of the vacancies of each of the largest
 * départements.
 */
final class TechnologyPlaces implements Analysis {

  /** Of fewer vacancies, a share says little of a département. */
  static final int FEWEST = 30;

  private final Scope scope;
  private final Table places;

  private TechnologyPlaces(Scope scope, Table places) {
    this.scope = scope;
    this.places = places;
  }

  /** Reads it from the mart. */
  static TechnologyPlaces read(Connection connection, Scope scope) throws SQLException {
    Table places = Mart.read(connection, "technology_places");
    DoubleColumn share =
        places
            .numberColumn("vacancies")
            .asDoubleColumn()
            .divide(places.numberColumn("department_vacancies"));
    return new TechnologyPlaces(scope, places.addColumns(share.setName("share")));
  }

  @Override
  public String name() {
    return "technology-places";
  }

  /**
   * Columns {@code technology, technology_vacancies, code, name, department_vacancies, vacancies,
   * share}; the share is one of the département's vacancies.
   */
  @Override
  public Table table() {
    return places;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("technology_places");
  }

  private Table enough() {
    return places.where(places.numberColumn("department_vacancies").isGreaterThanOrEqualTo(FEWEST));
  }

  @Override
  public Optional<Section> section(Words words) {
    Table enough = enough();
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    List<String> codes = inOrder(enough, "code");
    List<String> technologies = inOrder(enough, "technology");
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (String technology : technologies) {
      rows.add(codes.stream().map(code -> cell(enough, technology, code, words)).toList());
    }
    Cells cells = new Cells(codes, technologies, rows);
    Row strongest = enough.sortOn("-share", "technology", "code").row(0);
    return Optional.of(
        new Section(
            name(),
            words.text("technology-places.title"),
            List.of(
                words.text(
                    "technology-places.finding",
                    strongest.getString("technology"),
                    strongest.getString("name"),
                    words.percent(strongest.getDouble("share")))),
            cells.figure(),
            cells.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                words.text("technology-places.shown", technologies.size(), codes.size(), FEWEST)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("technology-places.nothing", FEWEST);
  }

  private static List<String> inOrder(Table table, String column) {
    return table.stringColumn(column).asList().stream().distinct().toList();
  }

  private static Optional<Cell> cell(Table table, String technology, String code, Words words) {
    return table.stream()
        .filter(
            row ->
                row.getString("technology").equals(technology)
                    && row.getString("code").equals(code))
        .map(row -> cell(row, words))
        .findFirst();
  }

  private static Cell cell(Row row, Words words) {
    return new Cell(
        row.getDouble("share"),
        words.decimal(row.getDouble("share") * 100),
        List.of(
            words.text(
                "technology-places.hover.name", row.getString("technology"), row.getString("name")),
            words.text(
                "technology-places.hover.share",
                words.percent(row.getDouble("share")),
                row.getLong("vacancies"),
                row.getLong("department_vacancies"))));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(places, words)
        .text("technologies.column.technology", "technology")
        .text("geography.column.code", "code")
        .text("geography.column.name", "name")
        .number("column.vacancies", "vacancies")
        .number("technology-places.column.all", "department_vacancies")
        .percent("technology-places.column.share", "share")
        .dataTable();
  }
}
