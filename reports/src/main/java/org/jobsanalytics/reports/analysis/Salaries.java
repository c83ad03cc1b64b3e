package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.Ranges;
import org.jobsanalytics.reports.figure.Ranges.Range;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What vacancies state to pay, by one thing that tells them apart: the quartiles of gross yearly
 * salaries where at least {@value #FEWEST} vacancies state one. Predicted salaries are never among
 * them.
 */
final class Salaries implements Analysis {

  /**
   * Below that many salaries, the quartiles say more about the few vacancies than about the pay.
   */
  static final int FEWEST = 30;

  private static final int SHOWN = 16;
  private static final Dimension FIRST = Dimension.TECHNOLOGY;

  private final Dimension dimension;
  private final Scope scope;
  private final Table all;
  private final Table salaries;

  private Salaries(Dimension dimension, Scope scope, Table all, Table salaries) {
    this.dimension = dimension;
    this.scope = scope;
    this.all = all;
    this.salaries = salaries;
  }

  /** Reads the salaries by all dimensions from the mart. */
  static Table read(Connection connection) throws SQLException {
    Table salaries = Mart.read(connection, "salaries");
    DoubleColumn withSalary = salaries.numberColumn("with_salary").asDoubleColumn();
    return salaries.addColumns(
        withSalary.divide(salaries.numberColumn("vacancies")).setName("share_with_salary"));
  }

  /**
   * The answer by one dimension.
   *
   * @param byAll what {@link #read} returned
   */
  static Salaries by(Dimension dimension, Scope scope, Table byAll) {
    Table all = byAll.where(byAll.stringColumn("dimension").isEqualTo("ALL"));
    Table salaries =
        byAll
            .where(
                byAll
                    .stringColumn("dimension")
                    .isEqualTo(dimension.name())
                    .and(byAll.stringColumn("value").isNotEqualTo(Dimension.UNKNOWN)))
            .removeColumns("dimension");
    return new Salaries(dimension, scope, all, salaries);
  }

  @Override
  public String name() {
    return "salaries-" + dimension.word();
  }

  /**
   * Columns {@code value, vacancies, with_salary, first_quartile, median, third_quartile,
   * share_with_salary}: euros a year, of whatever number of salaries.
   */
  @Override
  public Table table() {
    return salaries;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("salaries");
  }

  /** Those of enough salaries. */
  private Table enough() {
    return salaries.where(salaries.numberColumn("with_salary").isGreaterThanOrEqualTo(FEWEST));
  }

  @Override
  public Optional<Section> section(Words words) {
    if (enough().isEmpty()) {
      return Optional.empty();
    }
    Table most = enough().first(Math.min(SHOWN, enough().rowCount()));
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < most.rowCount(); at++) {
      rows.add(most.row(at));
    }
    if (dimension != Dimension.EXPERIENCE) {
      rows.sort(Comparator.comparingDouble((Row row) -> row.getDouble("median")).reversed());
    } else {
      rows.sort(Comparator.comparingInt((Row row) -> Integer.parseInt(row.getString("value"))));
    }
    Ranges ranges =
        new Ranges(
            words.text("salaries.axis"), rows.stream().map(row -> range(row, words)).toList());
    return Optional.of(
        new Section(
            name(),
            words.text(name() + ".title"),
            sentences(rows, words),
            ranges.figure(),
            ranges.heightRem(),
            List.of(
                new LegendEntry("--mean", words.text("salaries.median")),
                new LegendEntry("--range", words.text("salaries.half"))),
            List.of(scope.caption(words), unknown(words), shownOf(rows.size(), words)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text(name() + ".nothing", FEWEST);
  }

  private List<String> sentences(List<Row> rows, Words words) {
    List<Row> byPay =
        rows.stream()
            .sorted(Comparator.comparingDouble((Row row) -> row.getDouble("median")).reversed())
            .toList();
    List<String> sentences = new ArrayList<>();
    Row best = byPay.get(0);
    Row least = byPay.get(byPay.size() - 1);
    sentences.add(
        byPay.size() == 1
            ? words.text(name() + ".one", label(best, words), euros(best, "median", words))
            : words.text(
                name() + ".finding",
                label(best, words),
                euros(best, "median", words),
                label(least, words),
                euros(least, "median", words)));
    if (dimension == FIRST) {
      sentences.add(whole(words));
      sentences.add(words.text("salaries.reading"));
    }
    return sentences;
  }

  /** Of all vacancies together; said once in a study. */
  private String whole(Words words) {
    Row whole = all.row(0);
    return words.text(
        "salaries.whole",
        whole.getLong("with_salary"),
        words.share(whole.getLong("with_salary"), scope.vacancies()),
        euros(whole, "first_quartile", words),
        euros(whole, "median", words),
        euros(whole, "third_quartile", words));
  }

  private Range range(Row row, Words words) {
    String median = euros(row, "median", words);
    return new Range(
        label(row, words),
        row.getDouble("first_quartile"),
        row.getDouble("median"),
        row.getDouble("third_quartile"),
        median,
        List.of(
            label(row, words),
            words.text("salaries.hover.median", median),
            words.text(
                "salaries.hover.half",
                euros(row, "first_quartile", words),
                euros(row, "third_quartile", words)),
            words.text(
                "salaries.hover.vacancies", row.getLong("with_salary"), row.getLong("vacancies"))));
  }

  private String label(Row row, Words words) {
    return dimension.label(row.getString("value"), words);
  }

  private static String euros(Row row, String column, Words words) {
    return words.euros(row.getDouble(column));
  }

  private String unknown(Words words) {
    long without = scope.vacancies() - all.row(0).getLong("with_salary");
    return words.text("salaries.unknown", without, words.share(without, scope.vacancies()));
  }

  private String shownOf(int shown, Words words) {
    return words.text("salaries.shown", shown, salaries.rowCount(), FEWEST);
  }

  private DataTable dataTable(Words words) {
    return TableView.of(salaries, words)
        .text(name() + ".column", row -> label(row, words))
        .number("column.vacancies", "vacancies")
        .number("salaries.column.with", "with_salary")
        .percent("salaries.column.share", "share_with_salary")
        .number("salaries.column.q1", "first_quartile")
        .number("salaries.column.median", "median")
        .number("salaries.column.q3", "third_quartile")
        .dataTable();
  }
}
