package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.reports.figure.Cells;
import org.jobsanalytics.reports.figure.Cells.Cell;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Which sources show the same vacancies: of a source's, the share that another one shows too.
 * Nothing is said of sources of fewer than {@value SourcesAlone#FEWEST} vacancies.
 */
final class SourceOverlap implements Analysis {

  private final Scope scope;
  private final Table overlap;

  private SourceOverlap(Scope scope, Table overlap) {
    this.scope = scope;
    this.overlap = overlap;
  }

  /** Reads it from the mart. */
  static SourceOverlap read(Connection connection, Scope scope) throws SQLException {
    Table pairs = Mart.read(connection, "source_overlap");
    Map<String, Long> all = new HashMap<>();
    for (Row row : pairs) {
      if (row.getString("source").equals(row.getString("other_source"))) {
        all.put(row.getString("source"), row.getLong("vacancies"));
      }
    }
    LongColumn ofSource = LongColumn.create("source_vacancies");
    pairs.forEach(row -> ofSource.append(all.get(row.getString("source"))));
    var share = pairs.numberColumn("vacancies").asDoubleColumn().divide(ofSource.asDoubleColumn());
    return new SourceOverlap(scope, pairs.addColumns(ofSource, share.setName("share")));
  }

  @Override
  public String name() {
    return "source-overlap";
  }

  /**
   * Columns {@code source, other_source, vacancies, source_vacancies, share}; the share is one of
   * the vacancies of {@code source}. Pairs that share none are left out.
   */
  @Override
  public Table table() {
    return overlap;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("source_overlap");
  }

  private Table pairs() {
    return overlap.where(
        overlap.stringColumn("source").isNotEqualTo(overlap.stringColumn("other_source")));
  }

  @Override
  public Optional<Section> section(Words words) {
    Table pairs = pairs();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<String> sources = scope.sources().stream().map(Scope.Source::name).toList();
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (String source : sources) {
      rows.add(sources.stream().map(other -> cell(pairs, source, other, words)).toList());
    }
    Cells cells = new Cells(sources, sources, rows);
    return Optional.of(
        new Section(
            name(),
            words.text("source-overlap.title"),
            sentences(pairs, words),
            cells.figure(),
            cells.heightRem(),
            List.of(),
            List.of(scope.caption(words), words.text("source-overlap.shown")),
            evidence(dataTable(words))));
  }

  private static List<String> sentences(Table pairs, Words words) {
    String reading = words.text("source-overlap.reading");
    Table enough =
        pairs.where(
            pairs.numberColumn("source_vacancies").isGreaterThanOrEqualTo(SourcesAlone.FEWEST));
    if (enough.isEmpty()) {
      return List.of(reading);
    }
    Row closest = enough.sortOn("-share", "source", "other_source").row(0);
    return List.of(
        words.text(
            "source-overlap.finding",
            words.percent(closest.getDouble("share")),
            closest.getString("source"),
            closest.getString("other_source"),
            SourcesAlone.FEWEST),
        reading);
  }

  @Override
  public String nothing(Words words) {
    return words.text("source-overlap.nothing");
  }

  private static Optional<Cell> cell(Table pairs, String source, String other, Words words) {
    return pairs.stream()
        .filter(row -> row.getString("source").equals(source))
        .filter(row -> row.getString("other_source").equals(other))
        .map(
            row ->
                new Cell(
                    row.getDouble("share"),
                    words.decimal(row.getDouble("share") * 100),
                    List.of(
                        words.text(
                            "source-overlap.hover",
                            row.getLong("vacancies"),
                            row.getLong("source_vacancies"),
                            source,
                            other))))
        .findFirst();
  }

  private DataTable dataTable(Words words) {
    return TableView.of(overlap, words)
        .text("quality.column.source", "source")
        .text("source-overlap.column.other", "other_source")
        .number("source-overlap.column.both", "vacancies")
        .number("source-overlap.column.all", "source_vacancies")
        .percent("source-overlap.column.share", "share")
        .dataTable();
  }
}
