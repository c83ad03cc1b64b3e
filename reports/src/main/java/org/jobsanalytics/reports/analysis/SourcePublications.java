package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jobsanalytics.reports.figure.Lines;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How the sources move against each other: smoothed counts of complete periods, each source's mean
 * set to 100. Sources of fewer than {@value #FEWEST} dated ads are left out.
 */
final class SourcePublications implements Analysis {

  static final int FEWEST = 30;

  private static final int FEWEST_PERIODS = 3;

  private final Scope scope;
  private final Optional<TimeLine> line;
  private final Table index;

  private SourcePublications(Scope scope, Optional<TimeLine> line, Table index) {
    this.scope = scope;
    this.line = line;
    this.index = index;
  }

  /** Reads it from the mart. */
  static SourcePublications read(Connection connection, Scope scope) throws SQLException {
    Map<String, NavigableMap<LocalDate, Long>> bySource = new LinkedHashMap<>();
    NavigableMap<LocalDate, Long> all = new TreeMap<>();
    for (Row row : Mart.read(connection, "publications_by_source")) {
      LocalDate day = row.getDate("published_on");
      bySource
          .computeIfAbsent(row.getString("source"), any -> new TreeMap<>())
          .put(day, row.getLong("ads"));
      all.merge(day, row.getLong("ads"), Long::sum);
    }
    Optional<TimeLine> line = scope.timeLine(all);
    Table index =
        Table.create(
            "index",
            DateColumn.create("start"),
            StringColumn.create("source"),
            DoubleColumn.create("ads"),
            DoubleColumn.create("mean"),
            DoubleColumn.create("index"));
    line.ifPresent(shown -> bySource.forEach((source, days) -> append(index, shown, source, days)));
    return new SourcePublications(scope, line, index);
  }

  private static void append(
      Table index, TimeLine line, String source, NavigableMap<LocalDate, Long> days) {
    DateColumn starts = line.completeSteps().dateColumn("start");
    DoubleColumn ads = DoubleColumn.create("ads");
    for (LocalDate start : starts) {
      LocalDate next = line.step().next(start);
      ads.append(days.subMap(start, next).values().stream().mapToDouble(Long::doubleValue).sum());
    }
    int over = line.step().meanOver();
    if (ads.sum() < FEWEST || ads.size() < over + FEWEST_PERIODS - 1) {
      return;
    }
    DoubleColumn mean = ads.rolling(over).mean();
    DoubleColumn hundred = mean.divide(ads.mean()).multiply(100);
    for (int at = 0; at < starts.size(); at++) {
      index.dateColumn("start").append(starts.get(at));
      index.stringColumn("source").append(source);
      index.doubleColumn("ads").append(ads.getDouble(at));
      index.doubleColumn("mean").append(mean.getDouble(at));
      index.doubleColumn("index").append(hundred.getDouble(at));
    }
  }

  @Override
  public String name() {
    return "publications-by-source";
  }

  /** Columns {@code start, source, ads, mean, index}; the mean looks back. */
  @Override
  public Table table() {
    return index;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("publications_by_source");
  }

  /** Those with most dated ads. */
  private List<String> sources() {
    Map<String, Double> sums = new TreeMap<>();
    index.forEach(row -> sums.merge(row.getString("source"), row.getDouble("ads"), Double::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(Lines.MOST)
        .toList();
  }

  @Override
  public Optional<Section> section(Words words) {
    if (index.isEmpty()) {
      return Optional.empty();
    }
    DateColumn starts = line.orElseThrow().completeSteps().dateColumn("start");
    List<String> sources = sources();
    List<LegendEntry> legend = new ArrayList<>();
    List<Lines.One> lines = new ArrayList<>();
    for (String source : sources) {
      legend.add(new LegendEntry(Lines.colour(lines.size()), source));
      lines.add(line(source, words));
    }
    return Optional.of(
        new Section(
            name(),
            words.text("publications-by-source.title"),
            List.of(finding(sources.get(0), words), words.text("publications-by-source.reading")),
            new Lines(words.text("publications-by-source.axis"), starts, lines).figure(),
            24,
            legend,
            List.of(scope.captionOfAds(words), smoothing(words)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("publications-by-source.nothing", FEWEST);
  }

  private Table of(String source) {
    return index.where(index.stringColumn("source").isEqualTo(source));
  }

  private Lines.One line(String source, Words words) {
    Table ours = of(source);
    List<String> hovers =
        ours.stream()
            .map(
                row ->
                    words.text(
                        "publications-by-source.hover",
                        source,
                        stepName(row, words),
                        Math.round(row.getDouble("ads")),
                        row.isMissing("index") ? "–" : words.decimal(row.getDouble("index"))))
            .toList();
    return new Lines.One(source, ours.doubleColumn("index"), hovers);
  }

  private String finding(String source, Words words) {
    Table ours = of(source);
    Row last = ours.row(ours.rowCount() - 1);
    return words.text(
        "publications-by-source.finding",
        source,
        words.decimal(last.getDouble("index")),
        stepName(last, words));
  }

  private String smoothing(Words words) {
    Step step = line.orElseThrow().step();
    String mean = words.text(step.words("publications.mean"));
    return words.text("publications-by-source.shown", mean, FEWEST);
  }

  private String stepName(Row row, Words words) {
    return line.orElseThrow().step().name(row.getDate("start"), words);
  }

  private DataTable dataTable(Words words) {
    Step step = line.orElseThrow().step();
    return TableView.of(index, words)
        .text(step.words("publications.column"), row -> stepName(row, words))
        .text("quality.column.source", "source")
        .number("column.ads", "ads")
        .decimal("publications-by-source.axis", "index")
        .dataTable();
  }
}
