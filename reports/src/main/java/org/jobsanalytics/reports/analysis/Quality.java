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
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the ads of each source leave unsaid, field by field. */
final class Quality implements Analysis {

  private static final List<String> FIELDS =
      List.of(
          "place",
          "town",
          "company",
          "contract",
          "remote",
          "experience",
          "salary",
          "published",
          "technology");

  private final Scope scope;
  private final Table missing;

  private Quality(Scope scope, Table missing) {
    this.scope = scope;
    this.missing = missing;
  }

  /** Reads it from the mart. */
  static Quality read(Connection connection, Scope scope) throws SQLException {
    StringColumn sources = StringColumn.create("source");
    StringColumn fields = StringColumn.create("field");
    LongColumn ads = LongColumn.create("ads");
    LongColumn missing = LongColumn.create("missing");
    for (Row row : Mart.read(connection, "quality")) {
      for (String field : FIELDS) {
        sources.append(row.getString("source"));
        fields.append(field);
        ads.append(row.getLong("ads"));
        missing.append(row.getLong(field));
      }
    }
    DoubleColumn share = missing.asDoubleColumn().divide(ads.asDoubleColumn());
    return new Quality(
        scope, Table.create("quality", sources, fields, ads, missing, share.setName("share")));
  }

  @Override
  public String name() {
    return "quality";
  }

  /** Columns {@code source, field, ads, missing, share}. */
  @Override
  public Table table() {
    return missing;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("quality");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> sources = missing.stringColumn("source").asList().stream().distinct().toList();
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (String field : FIELDS) {
      rows.add(sources.stream().map(source -> cell(source, field, words)).toList());
    }
    List<String> names = FIELDS.stream().map(field -> words.text("quality." + field)).toList();
    Cells cells = new Cells(sources, names, rows);
    Row worst = missing.sortOn("-share", "source", "field").row(0);
    String finding =
        words.text(
            "quality.finding",
            words.text("quality." + worst.getString("field")),
            worst.getString("source"),
            words.percent(worst.getDouble("share")));
    return Optional.of(
        new Section(
            name(),
            words.text("quality.title"),
            List.of(finding, words.text("quality.reading")),
            cells.figure(),
            cells.heightRem(),
            List.of(),
            List.of(scope.captionOfAds(words), words.text("quality.shown")),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("quality.nothing");
  }

  private Optional<Cell> cell(String source, String field, Words words) {
    return missing.stream()
        .filter(
            row -> row.getString("source").equals(source) && row.getString("field").equals(field))
        .map(
            row ->
                new Cell(
                    row.getDouble("share"),
                    words.decimal(row.getDouble("share") * 100),
                    List.of(
                        source,
                        words.text("quality." + field),
                        words.text(
                            "quality.hover",
                            words.percent(row.getDouble("share")),
                            row.getLong("missing"),
                            row.getLong("ads")))))
        .findFirst();
  }

  private DataTable dataTable(Words words) {
    return TableView.of(missing, words)
        .text("quality.column.source", "source")
        .text("quality.column.field", row -> words.text("quality." + row.getString("field")))
        .number("column.ads", "ads")
        .number("quality.column.missing", "missing")
        .percent("quality.column.share", "share")
        .dataTable();
  }
}
