package org.jobsanalytics.reports.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jobsanalytics.reports.figure.RankedBars;
import org.jobsanalytics.reports.figure.RankedBars.Bar;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Which contract, remote work or experience vacancies state: shares of those that state one. */
final class Conditions implements Analysis {

  private final Dimension dimension;
  private final Scope scope;
  private final Table stated;
  private final long unknown;

  /**
   * @param dimension contract, remote or experience
   * @param byDay the rows of {@code conditions.sql}
   */
  Conditions(Dimension dimension, Scope scope, Table byDay) {
    this.dimension = dimension;
    this.scope = scope;
    Table sums =
        byDay
            .where(byDay.stringColumn("dimension").isEqualTo(dimension.name()))
            .summarize("vacancies", AggregateFunctions.sum)
            .by("value");
    sums.column("Sum [vacancies]").setName("vacancies");
    Table known = sums.where(sums.stringColumn("value").isNotEqualTo(Dimension.UNKNOWN));
    long statements = (long) known.numberColumn("vacancies").sum();
    this.unknown = (long) sums.numberColumn("vacancies").sum() - statements;
    this.stated = Wilson.addTo(known.sortOn("-vacancies", "value"), statements);
  }

  @Override
  public String name() {
    return dimension.word();
  }

  /**
   * Columns {@code value, vacancies, share, share_low, share_high}; shares of the vacancies that
   * say it.
   */
  @Override
  public Table table() {
    return stated;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("conditions");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    RankedBars bars =
        new RankedBars(
            words.text("conditions.axis"), stated.stream().map(row -> bar(row, words)).toList());
    return Optional.of(
        new Section(
            name(),
            words.text(name() + ".title"),
            sentences(words),
            bars.figure(),
            bars.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                words.text(name() + ".unknown", unknown, words.share(unknown, scope.vacancies())),
                words.text("interval.note")),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text(name() + ".nothing");
  }

  private List<String> sentences(Words words) {
    Row first = stated.row(0);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.text(
            name() + ".finding",
            label(first, words),
            words.percent(first.getDouble("share")),
            scope.vacancies() - unknown,
            words.interval(first.getDouble("share_low"), first.getDouble("share_high"))));
    if (stated.rowCount() > 1) {
      Row second = stated.row(1);
      sentences.add(
          words.text(
              "conditions.second", label(second, words), words.percent(second.getDouble("share"))));
    }
    sentences.add(words.text(name() + ".reading"));
    return sentences;
  }

  private Bar bar(Row row, Words words) {
    double share = row.getDouble("share");
    return new Bar(
        label(row, words),
        share * 100,
        words.percent(share),
        OptionalDouble.of(row.getDouble("share_low") * 100),
        OptionalDouble.of(row.getDouble("share_high") * 100),
        List.of(
            label(row, words),
            words.text(
                "conditions.hover", Math.round(row.getDouble("vacancies")), words.percent(share)),
            words.interval(row.getDouble("share_low"), row.getDouble("share_high"))));
  }

  private String label(Row row, Words words) {
    return dimension.label(row.getString("value"), words);
  }

  private DataTable dataTable(Words words) {
    return TableView.of(stated, words)
        .text(name() + ".column", row -> label(row, words))
        .number("column.vacancies", "vacancies")
        .percent("conditions.column.share", "share")
        .percent("column.low", "share_low")
        .percent("column.high", "share_high")
        .dataTable();
  }
}
