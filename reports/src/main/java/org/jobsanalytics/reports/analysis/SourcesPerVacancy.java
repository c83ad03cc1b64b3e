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

/** On how many sources a vacancy is advertised, and so how much counting ads would overstate. */
final class SourcesPerVacancy implements Analysis {

  private final Scope scope;
  private final Table counts;

  private SourcesPerVacancy(Scope scope, Table counts) {
    this.scope = scope;
    this.counts = counts;
  }

  /** Reads it from the mart. */
  static SourcesPerVacancy read(Connection connection, Scope scope) throws SQLException {
    Table counts = Mart.read(connection, "sources_per_vacancy");
    DoubleColumn vacancies = counts.numberColumn("vacancies").asDoubleColumn();
    DoubleColumn share = vacancies.divide(Math.max(1, scope.vacancies())).setName("share");
    return new SourcesPerVacancy(scope, counts.addColumns(share));
  }

  @Override
  public String name() {
    return "sources-per-vacancy";
  }

  /** Columns {@code sources, vacancies, ads, share}: a row for each number of sources. */
  @Override
  public Table table() {
    return counts;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("sources_per_vacancy");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars = counts.stream().map(row -> bar(row, words)).toList();
    RankedBars figure = new RankedBars(words.text("sources-per-vacancy.axis"), bars);
    return Optional.of(
        new Section(
            name(),
            words.text("sources-per-vacancy.title"),
            sentences(words),
            figure.figure(),
            figure.heightRem(),
            List.of(),
            List.of(scope.caption(words)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("sources-per-vacancy.nothing");
  }

  private List<String> sentences(Words words) {
    long several =
        counts.stream()
            .filter(row -> row.getInt("sources") > 1)
            .mapToLong(row -> row.getLong("vacancies"))
            .sum();
    long vacancies = scope.vacancies();
    return List.of(
        words.text(
            "sources-per-vacancy.finding",
            several,
            vacancies,
            words.share(several, vacancies),
            scope.offers()),
        words.text(
            "sources-per-vacancy.excess", words.share(scope.offers() - vacancies, vacancies)),
        words.text("sources-per-vacancy.reading"));
  }

  private static Bar bar(Row row, Words words) {
    String label = words.text("sources-per-vacancy.label", row.getInt("sources"));
    String share = words.percent(row.getDouble("share"));
    return new Bar(
        label,
        row.getLong("vacancies"),
        words.number(row.getLong("vacancies")),
        List.of(
            label,
            words.text("sources-per-vacancy.hover", row.getLong("vacancies"), share),
            words.text("column.ads.hover", row.getLong("ads"))));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(counts, words)
        .number("sources-per-vacancy.column.sources", "sources")
        .number("column.vacancies", "vacancies")
        .number("column.ads", "ads")
        .percent("sources-per-vacancy.column.share", "share")
        .dataTable();
  }
}
