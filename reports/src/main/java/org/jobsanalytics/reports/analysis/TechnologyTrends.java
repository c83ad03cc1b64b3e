package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
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
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Which technologies are named more often, and which less, than four weeks before: the difference
 * of two shares, in percentage points, with its interval. Those of fewer than {@value #FEWEST}
 * vacancies in both periods together are left out.
 */
final class TechnologyTrends implements Analysis {

  static final int FEWEST = 30;

  private static final int SHOWN_EACH = 8;

  private final Scope scope;
  private final long vacancies;
  private final long vacanciesBefore;
  private final Table trends;

  private TechnologyTrends(Scope scope, long vacancies, long vacanciesBefore, Table trends) {
    this.scope = scope;
    this.vacancies = vacancies;
    this.vacanciesBefore = vacanciesBefore;
    this.trends = trends;
  }

  /** Reads it from the mart. */
  static TechnologyTrends read(Connection connection, Scope scope) throws SQLException {
    Table counts = Mart.read(connection, "technology_trends");
    Row all = counts.row(0);
    long vacancies = all.getLong("vacancies");
    long before = all.getLong("vacancies_before");
    Table technologies = counts.inRange(1, counts.rowCount());
    return new TechnologyTrends(
        scope, vacancies, before, withChange(technologies, vacancies, before));
  }

  private static Table withChange(Table technologies, long vacancies, long before) {
    DoubleColumn share = technologies.numberColumn("vacancies").asDoubleColumn().divide(vacancies);
    DoubleColumn shareBefore =
        technologies.numberColumn("vacancies_before").asDoubleColumn().divide(before);
    DoubleColumn low = DoubleColumn.create("change_low");
    DoubleColumn high = DoubleColumn.create("change_high");
    BooleanColumn clear = BooleanColumn.create("beyond_chance");
    for (Row row : technologies) {
      Difference difference =
          Difference.of(
              row.getLong("vacancies"), vacancies, row.getLong("vacancies_before"), before);
      low.append(difference.low());
      high.append(difference.high());
      clear.append(difference.isBeyondChance());
    }
    return technologies.addColumns(
        share.setName("share"),
        shareBefore.setName("share_before"),
        share.subtract(shareBefore).setName("change"),
        low,
        high,
        clear);
  }

  @Override
  public String name() {
    return "technology-trends";
  }

  /**
   * Columns {@code technology, vacancies, vacancies_before, share, share_before, change,
   * change_low, change_high, beyond_chance}.
   */
  @Override
  public Table table() {
    return trends;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("technology_trends");
  }

  /** Those of enough vacancies, the steepest rise first. */
  private Table enough() {
    if (vacancies == 0 || vacanciesBefore == 0) {
      return trends.emptyCopy();
    }
    DoubleColumn both =
        trends
            .numberColumn("vacancies")
            .asDoubleColumn()
            .add(trends.numberColumn("vacancies_before").asDoubleColumn());
    return trends.where(both.isGreaterThanOrEqualTo(FEWEST)).sortOn("-change", "technology");
  }

  @Override
  public Optional<Section> section(Words words) {
    Table enough = enough();
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    Table shown =
        enough.rowCount() <= 2 * SHOWN_EACH
            ? enough
            : enough.first(SHOWN_EACH).append(enough.last(SHOWN_EACH));
    RankedBars bars =
        new RankedBars(
            words.text("technology-trends.axis"),
            shown.stream().map(row -> bar(row, words)).toList());
    return Optional.of(
        new Section(
            name(),
            words.text("technology-trends.title"),
            sentences(enough, words),
            coloured(bars.figure(), shown),
            bars.heightRem(),
            List.of(),
            List.of(
                scope.caption(words),
                words.text("technology-trends.periods", vacancies, vacanciesBefore),
                words.text("technology-trends.shown", shown.rowCount(), enough.rowCount(), FEWEST)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("technology-trends.nothing", FEWEST);
  }

  private static ObjectNode coloured(ObjectNode figure, Table shown) {
    ObjectNode marker = (ObjectNode) figure.at("/data/0/marker");
    var colours = marker.putArray("color");
    shown.forEach(
        row ->
            colours.add(row.getBoolean("beyond_chance") ? "var(--bar)" : "var(--bar-incomplete)"));
    return figure;
  }

  private List<String> sentences(Table enough, Words words) {
    Table clear = enough.where(enough.booleanColumn("beyond_chance").isTrue());
    List<String> sentences = new ArrayList<>();
    if (clear.isEmpty()) {
      sentences.add(words.text("technology-trends.none", enough.rowCount()));
    } else {
      Table rising = clear.where(clear.doubleColumn("change").isGreaterThan(0));
      Table falling = clear.where(clear.doubleColumn("change").isLessThan(0));
      sentences.add(words.text("technology-trends.finding", rising.rowCount(), falling.rowCount()));
      if (!rising.isEmpty()) {
        sentences.add(said("technology-trends.rising", rising.row(0), words));
      }
      if (!falling.isEmpty()) {
        sentences.add(
            said("technology-trends.falling", falling.row(falling.rowCount() - 1), words));
      }
    }
    sentences.add(words.text("technology-trends.reading"));
    return sentences;
  }

  private static String said(String sentence, Row row, Words words) {
    return words.text(
        sentence,
        row.getString("technology"),
        words.percent(row.getDouble("share_before")),
        words.percent(row.getDouble("share")));
  }

  private static Bar bar(Row row, Words words) {
    double change = row.getDouble("change") * 100;
    return new Bar(
        row.getString("technology"),
        change,
        words.signed(change),
        OptionalDouble.of(row.getDouble("change_low") * 100),
        OptionalDouble.of(row.getDouble("change_high") * 100),
        List.of(
            row.getString("technology"),
            said("technology-trends.hover", row, words),
            words.text(
                row.getBoolean("beyond_chance")
                    ? "technology-trends.clear"
                    : "technology-trends.unclear")));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(trends.sortOn("-change", "technology"), words)
        .text("technologies.column.technology", "technology")
        .number("technology-trends.column.before", "vacancies_before")
        .number("technology-trends.column.now", "vacancies")
        .percent("technology-trends.column.share.before", "share_before")
        .percent("technology-trends.column.share.now", "share")
        .percent("technology-trends.column.low", "change_low")
        .percent("technology-trends.column.high", "change_high")
        .dataTable();
  }
}
