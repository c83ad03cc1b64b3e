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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What employers ask for: the technologies that vacancies name, by the share of vacancies. */
public final class Technologies implements Analysis {

  private static final int SHOWN = 20;
  private static final int LEADERS = 3;

  private final Scope scope;
  private final Table technologies;
  private final long vacanciesWithTechnology;

  private Technologies(Scope scope, Table technologies, long vacanciesWithTechnology) {
    this.scope = scope;
    this.technologies = technologies;
    this.vacanciesWithTechnology = vacanciesWithTechnology;
  }

  /** Reads it from the mart. */
  public static Technologies read(Connection connection, Scope scope) throws SQLException {
    long vacanciesWithTechnology =
        Mart.read(connection, "vacancies_with_technology").row(0).getLong("vacancies");
    Table technologies = Mart.read(connection, "technologies");
    DoubleColumn vacancies = technologies.numberColumn("vacancies").asDoubleColumn();
    return new Technologies(
        scope,
        Wilson.addTo(technologies, scope.vacancies())
            .addColumns(
                vacancies
                    .divide(vacanciesWithTechnology)
                    .setName("share_of_vacancies_with_technology")),
        vacanciesWithTechnology);
  }

  @Override
  public String name() {
    return "technologies";
  }

  /**
   * Columns {@code technology, category, vacancies, ads, share, share_low, share_high,
   * share_of_vacancies_with_technology}, most demanded first.
   */
  @Override
  public Table table() {
    return technologies;
  }

  /** How many vacancies name at least one. */
  long vacanciesWithTechnology() {
    return vacanciesWithTechnology;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("technologies", "vacancies_with_technology");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (technologies.isEmpty()) {
      return Optional.empty();
    }
    Table shown = technologies.first(Math.min(SHOWN, technologies.rowCount()));
    RankedBars bars = bars(shown, words);
    return Optional.of(
        new Section(
            name(),
            words.text("technologies.title"),
            sentences(words),
            bars.figure(),
            bars.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                unknown(words),
                shownOf(shown, words),
                words.text("interval.note")),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("technologies.nothing");
  }

  private List<String> sentences(Words words) {
    Table leaders = technologies.first(Math.min(LEADERS, technologies.rowCount()));
    List<String> names =
        leaders.stream()
            .map(
                row ->
                    words.text(
                        "technologies.leader",
                        row.getString("technology"),
                        words.percent(row.getDouble("share"))))
            .toList();
    return List.of(
        words.text(
            "technologies.coverage",
            vacanciesWithTechnology,
            words.share(vacanciesWithTechnology, scope.vacancies()),
            technologies.rowCount()),
        words.text("technologies.leaders", names.size(), words.list(names)),
        words.text("technologies.reading"));
  }

  private RankedBars bars(Table shown, Words words) {
    List<Bar> bars = shown.stream().map(row -> bar(row, words)).toList();
    return new RankedBars(words.text("technologies.axis"), bars);
  }

  private static Bar bar(Row row, Words words) {
    double share = row.getDouble("share");
    String vacancies =
        words.text("technologies.hover", row.getLong("vacancies"), words.percent(share));
    return new Bar(
        row.getString("technology"),
        share * 100,
        words.percent(share),
        OptionalDouble.of(row.getDouble("share_low") * 100),
        OptionalDouble.of(row.getDouble("share_high") * 100),
        List.of(
            row.getString("technology"),
            TechnologyCategories.kind(row, words),
            vacancies,
            words.interval(row.getDouble("share_low"), row.getDouble("share_high"))));
  }

  private String unknown(Words words) {
    long without = scope.vacancies() - vacanciesWithTechnology;
    return words.text("technologies.unknown", without, words.share(without, scope.vacancies()));
  }

  private String shownOf(Table shown, Words words) {
    return words.text("technologies.shown", shown.rowCount(), technologies.rowCount());
  }

  private DataTable dataTable(Words words) {
    return TableView.of(technologies, words)
        .text("technologies.column.technology", "technology")
        .text("technologies.column.category", row -> TechnologyCategories.kind(row, words))
        .number("column.vacancies", "vacancies")
        .number("column.ads", "ads")
        .percent("technologies.column.share", "share")
        .percent("column.low", "share_low")
        .percent("column.high", "share_high")
        .percent("technologies.column.share.named", "share_of_vacancies_with_technology")
        .dataTable();
  }
}
