package org.jobsanalytics.reports.analysis;

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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What each source alone contributes: the share of its ads whose vacancy no other source shows.
 * Sources of fewer than {@value #FEWEST} ads are shown, but nothing is said of them.
 */
final class SourcesAlone implements Analysis {

  static final int FEWEST = 30;

  private final Scope scope;
  private final Table sources;

  private SourcesAlone(Scope scope, Table sources) {
    this.scope = scope;
    this.sources = sources;
  }

  /** Reads it from the mart. */
  static SourcesAlone read(Connection connection, Scope scope) throws SQLException {
    Table sources = Mart.read(connection, "sources_alone");
    DoubleColumn low = DoubleColumn.create("share_low");
    DoubleColumn high = DoubleColumn.create("share_high");
    for (Row row : sources) {
      Wilson interval = Wilson.of(row.getLong("ads_alone"), row.getLong("ads"));
      low.append(interval.low());
      high.append(interval.high());
    }
    DoubleColumn share =
        sources.numberColumn("ads_alone").asDoubleColumn().divide(sources.numberColumn("ads"));
    return new SourcesAlone(scope, sources.addColumns(share.setName("share"), low, high));
  }

  @Override
  public String name() {
    return "sources-alone";
  }

  /** Columns {@code source, ads, ads_alone, share, share_low, share_high}. */
  @Override
  public Table table() {
    return sources;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("sources_alone");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (sources.rowCount() < 2) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    Table ranked = sources.sortOn("-share", "source");
    for (int at = 0; at < ranked.rowCount(); at++) {
      rows.add(ranked.row(at));
    }
    RankedBars figure =
        new RankedBars(
            words.text("sources-alone.axis"), rows.stream().map(row -> bar(row, words)).toList());
    return Optional.of(
        new Section(
            name(),
            words.text("sources-alone.title"),
            sentences(rows.stream().filter(row -> row.getLong("ads") >= FEWEST).toList(), words),
            figure.figure(),
            figure.heightRem(),
            List.of(),
            List.of(scope.captionOfAds(words), words.text("interval.note")),
            evidence(dataTable(words))));
  }

  /** The finding is left out unless there are two to compare. */
  private static List<String> sentences(List<Row> enough, Words words) {
    String reading = words.text("sources-alone.reading");
    if (enough.size() < 2) {
      return List.of(reading);
    }
    Row most = enough.get(0);
    Row least = enough.get(enough.size() - 1);
    return List.of(
        words.text(
            "sources-alone.finding",
            most.getString("source"),
            words.percent(most.getDouble("share")),
            least.getString("source"),
            words.percent(least.getDouble("share")),
            FEWEST),
        reading);
  }

  @Override
  public String nothing(Words words) {
    return words.text("sources-alone.nothing");
  }

  private static Bar bar(Row row, Words words) {
    double share = row.getDouble("share");
    return new Bar(
        row.getString("source"),
        share * 100,
        words.percent(share),
        OptionalDouble.of(row.getDouble("share_low") * 100),
        OptionalDouble.of(row.getDouble("share_high") * 100),
        List.of(
            row.getString("source"),
            words.text("sources-alone.hover", row.getLong("ads_alone"), row.getLong("ads"))));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(sources, words)
        .text("quality.column.source", "source")
        .number("column.ads", "ads")
        .number("sources-alone.column.alone", "ads_alone")
        .percent("sources-alone.column.share", "share")
        .percent("column.low", "share_low")
        .percent("column.high", "share_high")
        .dataTable();
  }
}
