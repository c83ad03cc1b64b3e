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

/** Who advertises most, and how much of all ads the largest hold. */
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
        employers.numberColumn("offers").asDoubleColumn().divide(Math.max(1, named(sizes)));
    return new Employers(scope, sizes, employers.addColumns(share.setName("share")));
  }

  private static long named(Table sizes) {
    return (long)
        sizes
            .numberColumn("offers")
            .asDoubleColumn()
            .multiply(sizes.numberColumn("employers"))
            .sum();
  }

  /**
   * The Herfindahl–Hirschman index of the ads that name an employer: the sum of the squared shares,
   * in hundredths of a percent, so 10,000 if one has all.
   */
  double concentration() {
    DoubleColumn share = sizes.numberColumn("offers").asDoubleColumn().divide(named(sizes));
    return share.multiply(share).multiply(sizes.numberColumn("employers")).sum() * 10_000;
  }

  @Override
  public String name() {
    return "employers";
  }

  /** Columns {@code employer, offers, sources, share}: the first hundred. */
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
            .filter(row -> row.getLong("offers") == 1)
            .mapToDouble(row -> row.getLong("employers"))
            .sum();
    return List.of(
        words.text(
            "employers.finding",
            all,
            first.getString("employer"),
            first.getLong("offers"),
            words.percent(first.getDouble("share"))),
        words.text("employers.single", words.percent(single / all)),
        words.text("employers.concentration", Math.round(concentration())),
        words.text("employers.reading"));
  }

  private static Bar bar(Row row, Words words) {
    String share = words.percent(row.getDouble("share"));
    return new Bar(
        row.getString("employer"),
        row.getLong("offers"),
        words.number(row.getLong("offers")),
        List.of(
            row.getString("employer"),
            words.text("employers.hover", row.getLong("offers"), share, row.getLong("sources"))));
  }

  private String unknown(Words words) {
    long without = scope.offers() - named(sizes);
    return words.text("employers.unknown", without, words.share(without, scope.offers()));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(employers, words)
        .text("employers.column.employer", "employer")
        .number("column.offers", "offers")
        .percent("employers.column.share", "share")
        .number("employers.column.sources", "sources")
        .dataTable();
  }
}
