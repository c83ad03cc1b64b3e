package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jobsanalytics.reports.figure.RankedBars;
import org.jobsanalytics.reports.figure.RankedBars.Bar;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Which kinds of technologies are asked for: the share of vacancies that name at least one of a
 * kind.
 */
final class TechnologyCategories implements Analysis {

  private static final int SHOWN = 20;

  private final Scope scope;
  private final Table categories;

  private TechnologyCategories(Scope scope, Table categories) {
    this.scope = scope;
    this.categories = categories;
  }

  /** Reads it from the mart. */
  static TechnologyCategories read(Connection connection, Scope scope) throws SQLException {
    Table categories = Mart.read(connection, "technology_categories");
    return new TechnologyCategories(scope, Wilson.addTo(categories, scope.vacancies()));
  }

  @Override
  public String name() {
    return "technology-categories";
  }

  /** Columns {@code category, technologies, vacancies, share, share_low, share_high}. */
  @Override
  public Table table() {
    return categories;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("technology_categories");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (categories.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars = categories.stream().limit(SHOWN).map(row -> bar(row, words)).toList();
    RankedBars figure = new RankedBars(words.text("technologies.axis"), bars);
    Row first = categories.row(0);
    String finding =
        words.text(
            "technology-categories.finding",
            kind(first, words),
            words.percent(first.getDouble("share")),
            first.getLong("technologies"));
    return Optional.of(
        new Section(
            name(),
            words.text("technology-categories.title"),
            List.of(finding),
            figure.figure(),
            figure.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                words.text("technology-categories.shown", bars.size(), categories.rowCount()),
                words.text("interval.note")),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("technology-categories.nothing");
  }

  /** What the category of a row is called. */
  static String kind(Row row, Words words) {
    return words.named("technology-categories.kind", row.getString("category"));
  }

  private static Bar bar(Row row, Words words) {
    double share = row.getDouble("share");
    return new Bar(
        kind(row, words),
        share * 100,
        words.percent(share),
        OptionalDouble.of(row.getDouble("share_low") * 100),
        OptionalDouble.of(row.getDouble("share_high") * 100),
        List.of(
            kind(row, words),
            words.text("technologies.hover", row.getLong("vacancies"), words.percent(share)),
            words.interval(row.getDouble("share_low"), row.getDouble("share_high"))));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(categories, words)
        .text("technologies.column.category", row -> kind(row, words))
        .number("technology-categories.column.technologies", "technologies")
        .number("column.vacancies", "vacancies")
        .percent("technologies.column.share", "share")
        .percent("column.low", "share_low")
        .percent("column.high", "share_high")
        .dataTable();
  }
}
