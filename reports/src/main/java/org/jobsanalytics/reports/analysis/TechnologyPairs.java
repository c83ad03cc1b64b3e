package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * Which technologies go together. Lift: how many times as often two are named by the same vacancy
 * as if the one had nothing to do with the other, among the vacancies that name any.
 */
final class TechnologyPairs implements Analysis {

  /** Of fewer vacancies that name both, the lift jumps with every vacancy. */
  static final int FEWEST = 10;

  private final Scope scope;
  private final Table pairs;

  private TechnologyPairs(Scope scope, Table pairs) {
    this.scope = scope;
    this.pairs = pairs;
  }

  /** Reads it from the mart. */
  static TechnologyPairs read(Connection connection, Scope scope) throws SQLException {
    Table pairs = Mart.read(connection, "technology_pairs");
    DoubleColumn both = pairs.numberColumn("both_vacancies").asDoubleColumn();
    DoubleColumn lift =
        both.multiply(pairs.numberColumn("naming_vacancies"))
            .divide(pairs.numberColumn("first_vacancies"))
            .divide(pairs.numberColumn("second_vacancies"));
    return new TechnologyPairs(scope, pairs.addColumns(lift.setName("lift")));
  }

  @Override
  public String name() {
    return "technology-pairs";
  }

  /**
   * Columns {@code first, second, first_vacancies, second_vacancies, both_vacancies,
   * naming_vacancies, lift}.
   */
  @Override
  public Table table() {
    return pairs;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("technology_pairs");
  }

  private Table enough() {
    return pairs
        .where(pairs.numberColumn("both_vacancies").isGreaterThanOrEqualTo(FEWEST))
        .sortOn("-lift", "first", "second");
  }

  @Override
  public Optional<Section> section(Words words) {
    Table enough = enough();
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    Cells cells = cells(words);
    Row strongest = enough.row(0);
    return Optional.of(
        new Section(
            name(),
            words.text("technology-pairs.title"),
            List.of(
                words.text(
                    "technology-pairs.finding",
                    strongest.getString("first"),
                    strongest.getString("second"),
                    words.decimal(strongest.getDouble("lift")),
                    strongest.getLong("both_vacancies")),
                words.text("technology-pairs.reading")),
            cells.figure(),
            cells.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                words.text(
                    "technology-pairs.shown", strongest.getLong("naming_vacancies"), FEWEST)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("technology-pairs.nothing", FEWEST);
  }

  /** Both halves of the square, so that a reader may begin with either technology. */
  private Cells cells(Words words) {
    TreeSet<String> names = new TreeSet<>(pairs.stringColumn("first").asSet());
    names.addAll(pairs.stringColumn("second").asSet());
    List<String> sorted = List.copyOf(names);
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (String row : sorted) {
      rows.add(sorted.stream().map(column -> cell(row, column, words)).toList());
    }
    return new Cells(sorted, sorted, rows);
  }

  private Optional<Cell> cell(String one, String other, Words words) {
    if (one.equals(other)) {
      return Optional.empty();
    }
    return pairs.stream()
        .filter(
            row ->
                Set.of(row.getString("first"), row.getString("second")).equals(Set.of(one, other)))
        .filter(row -> row.getLong("both_vacancies") >= FEWEST)
        .map(row -> cell(row, words))
        .findFirst();
  }

  private static Cell cell(Row row, Words words) {
    String lift = words.decimal(row.getDouble("lift"));
    return new Cell(
        row.getDouble("lift"),
        lift,
        List.of(
            row.getString("first") + " + " + row.getString("second"),
            words.text("technology-pairs.hover", lift, row.getLong("both_vacancies"))));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(pairs.sortOn("-lift", "first", "second"), words)
        .text("technology-pairs.column.first", "first")
        .text("technology-pairs.column.second", "second")
        .number("technology-pairs.column.both", "both_vacancies")
        .decimal("technology-pairs.column.lift", "lift")
        .dataTable();
  }
}
