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

/** Who advertises most, and how much of all vacancies the largest hold. */
final class Employers implements Analysis {

  private static final int SHOWN = 20;

  private final Scope scope;
  private final Table sizes;
  private final Table employers;

  private Employers(Scope scope, Table sizes, Table employers) {
    this.scope = scope;
    this.sizes = sizes;
    this.employers = employers;
  }

  /** Reads it from the mart. */
  static Employers read(Connection connection, Scope scope) throws SQLException {
    Table sizes = Mart.read(connection, "employer_sizes");
    Table employers = Mart.read(connection, "employers");
    DoubleColumn share =
        employers.numberColumn("vacancies").asDoubleColumn().divide(Math.max(1, named(sizes)));
    return new Employers(scope, sizes, employers.addColumns(share.setName("share")));
  }

  private static long named(Table sizes) {
    return (long)
        sizes
            .numberColumn("vacancies")
            .asDoubleColumn()
            .multiply(sizes.numberColumn("employers"))
            .sum();
  }

  /**
   * The Herfindahl–Hirschman index of the vacancies that name an employer: the sum of the squared
   * shares, in hundredths of a percent, so 10,000 if one has all.
   */
  double concentration() {
    DoubleColumn share = sizes.numberColumn("vacancies").asDoubleColumn().divide(named(sizes));
    return share.multiply(share).multiply(sizes.numberColumn("employers")).sum() * 10_000;
  }

  @Override
  public String name() {
    return "employers";
  }

  /** Columns {@code employer, is_agency, vacancies, ads, sources, share}: the first hundred. */
  @Override
  public Table table() {
    return employers;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("employers", "employer_sizes");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (employers.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars = employers.stream().limit(SHOWN).map(row -> bar(row, words)).toList();
    RankedBars figure = new RankedBars(words.text("employers.axis"), bars);
    return Optional.of(
        new Section(
            name(),
            words.text("employers.title"),
            sentences(words),
            figure.figure(),
            figure.heightRem(),
            List.of(),
            List.of(
                scope.caption(words), unknown(words), words.text("employers.shown", bars.size())),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("employers.nothing");
  }

  private List<String> sentences(Words words) {
    Row first = employers.row(0);
    long all = (long) sizes.numberColumn("employers").sum();
    double single =
        sizes.stream()
            .filter(row -> row.getLong("vacancies") == 1)
            .mapToDouble(row -> row.getLong("employers"))
            .sum();
    long agencies = employers.stream().filter(Employers::isAgency).count();
    return List.of(
        words.text(
            "employers.finding",
            all,
            first.getString("employer"),
            first.getLong("vacancies"),
            words.percent(first.getDouble("share"))),
        words.text("employers.single", words.percent(single / all)),
        words.text("employers.concentration", Math.round(concentration())),
        words.text("employers.agencies", agencies, words.share(agencies, employers.rowCount())),
        words.text("employers.reading"));
  }

  private static Bar bar(Row row, Words words) {
    String share = words.percent(row.getDouble("share"));
    return new Bar(
        label(row, words),
        row.getLong("vacancies"),
        words.number(row.getLong("vacancies")),
        List.of(
            label(row, words),
            words.text(
                "employers.hover", row.getLong("vacancies"), share, row.getLong("sources"))));
  }

  private static String label(Row row, Words words) {
    String employer = row.getString("employer");
    return isAgency(row) ? words.text("employers.agency", employer) : employer;
  }

  private static boolean isAgency(Row row) {
    return !row.isMissing("is_agency") && row.getBoolean("is_agency");
  }

  private String unknown(Words words) {
    long without = scope.vacancies() - named(sizes);
    return words.text("employers.unknown", without, words.share(without, scope.vacancies()));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(employers, words)
        .text("employers.column.employer", row -> label(row, words))
        .number("column.vacancies", "vacancies")
        .number("column.ads", "ads")
        .percent("employers.column.share", "share")
        .number("employers.column.sources", "sources")
        .dataTable();
  }
}
