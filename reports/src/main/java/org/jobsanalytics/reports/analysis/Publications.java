package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jobsanalytics.reports.figure.DateTicks;
import org.jobsanalytics.reports.figure.JsplotAdapter;
import org.jobsanalytics.reports.figure.Label;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.DataTable.Column;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** When vacancies were published, by day, week or month. */
public final class Publications implements Analysis {

  private final Scope scope;
  private final long undated;
  private final long afterUpdate;
  private final Optional<TimeLine> line;

  private Publications(Scope scope, long undated, long afterUpdate, Optional<TimeLine> line) {
    this.scope = scope;
    this.undated = undated;
    this.afterUpdate = afterUpdate;
    this.line = line;
  }

  /** Reads it from the mart. */
  public static Publications read(Connection connection, Scope scope) throws SQLException {
    long undated = 0;
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (Row row : Mart.read(connection, "publications")) {
      if (row.isMissing("published_on")) {
        undated += row.getLong("vacancies");
      } else {
        days.put(row.getDate("published_on"), row.getLong("vacancies"));
      }
    }
    long afterUpdate =
        scope.lastUpdate().map(update -> sum(days.tailMap(update.day(), false))).orElse(0L);
    return new Publications(scope, undated, afterUpdate, scope.timeLine(days));
  }

  private static long sum(NavigableMap<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String name() {
    return "publications";
  }

  /** Columns {@code start, vacancies, complete, mean}; empty if no vacancy has a date. */
  @Override
  public Table table() {
    return line.map(TimeLine::table).orElseGet(TimeLine::nothing);
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("publications");
  }

  @Override
  public Optional<Section> section(Words words) {
    return line.map(
        shown ->
            new Section(
                name(),
                words.text(shown.step().words("publications.title")),
                sentences(shown, words),
                figure(shown, words),
                0,
                legend(shown, words),
                List.of(scope.caption(words), unknown(words)),
                evidence(dataTable(shown, words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("publications.nothing");
  }

  private List<String> sentences(TimeLine shown, Words words) {
    Step step = shown.step();
    List<String> sentences = new ArrayList<>();
    Table complete = shown.completeSteps();
    if (!complete.isEmpty()) {
      Row highest = complete.sortDescendingOn("vacancies").row(0);
      Row last = complete.row(complete.rowCount() - 1);
      sentences.add(
          words.text(
              step.words("publications.highest"),
              step.name(highest.getDate("start"), words),
              Math.round(highest.getDouble("vacancies")),
              words.decimal(complete.numberColumn("vacancies").mean())));
      if (!last.getDate("start").equals(highest.getDate("start"))) {
        sentences.add(
            words.text(
                step.words("publications.last"),
                step.name(last.getDate("start"), words),
                Math.round(last.getDouble("vacancies"))));
      }
    }
    if (shown.earlier() > 0) {
      LocalDate start = shown.table().dateColumn("start").get(0);
      sentences.add(words.text("publications.earlier", shown.earlier(), words.day(start)));
    }
    sentences.add(words.text("publications.reading"));
    return sentences;
  }

  private static ObjectNode figure(TimeLine shown, Words words) {
    Table table = shown.table();
    BarTrace bars =
        BarTrace.builder(
                table.dateColumn("start").asObjectArray(),
                table.doubleColumn("vacancies").asDoubleArray())
            .marker(Marker.builder().color(colours(table)).build())
            .build();
    ScatterTrace mean =
        ScatterTrace.builder(table.dateColumn("start"), table.doubleColumn("mean"))
            .mode(ScatterTrace.Mode.LINE)
            .line(Line.builder().color("var(--mean)").width(2.5).build())
            .build();
    Layout layout =
        Layout.builder()
            .xAxis(Axis.builder().type(Axis.Type.DATE).showGrid(false).build())
            .yAxis(
                Axis.builder()
                    .title(words.text("column.vacancies"))
                    .rangeMode(Axis.RangeMode.TO_ZERO)
                    .gridColor("var(--line)")
                    .build())
            .showLegend(false)
            .margin(Margin.builder().top(8).right(8).bottom(48).left(8).build())
            .build();
    ObjectNode figure = JsplotAdapter.figure(layout, List.of(bars, mean));
    ((ObjectNode) figure.path("layout")).put("bargap", 0.15);
    DateTicks.name(figure, table.dateColumn("start"));
    addHover((ObjectNode) figure.at("/data/0"), shown, words);
    ((ObjectNode) figure.at("/data/1")).put("hoverinfo", "skip");
    return figure;
  }

  private static String[] colours(Table table) {
    return table.stream()
        .map(row -> row.getBoolean("complete") ? "var(--bar)" : "var(--bar-incomplete)")
        .toArray(String[]::new);
  }

  private static void addHover(ObjectNode bars, TimeLine shown, Words words) {
    ArrayNode hover = bars.put("hoverinfo", "text").putArray("hovertext");
    for (Row row : shown.table()) {
      String step = shown.step().name(row.getDate("start"), words);
      String vacancies = words.text("publications.hover", Math.round(row.getDouble("vacancies")));
      String state = row.getBoolean("complete") ? "" : words.text("publications.hover.incomplete");
      hover.add(Label.of(step) + "<br>" + Label.of(vacancies) + Label.of(state));
    }
  }

  private static List<LegendEntry> legend(TimeLine shown, Words words) {
    Step step = shown.step();
    List<LegendEntry> legend = new ArrayList<>();
    if (!shown.completeSteps().isEmpty()) {
      legend.add(new LegendEntry("--bar", words.text(step.words("publications.complete"))));
    }
    if (shown.completeSteps().rowCount() < shown.table().rowCount()) {
      legend.add(
          new LegendEntry("--bar-incomplete", words.text(step.words("publications.incomplete"))));
    }
    if (shown.table().doubleColumn("mean").countMissing() < shown.table().rowCount()) {
      legend.add(new LegendEntry("--mean", words.text(step.words("publications.mean"))));
    }
    return legend;
  }

  private String unknown(Words words) {
    return words.text(
        "publications.unknown", undated, words.share(undated, scope.vacancies()), afterUpdate);
  }

  private static DataTable dataTable(TimeLine shown, Words words) {
    List<Column> columns =
        List.of(
            Column.text(words.text(shown.step().words("publications.column"))),
            Column.number(words.text("column.vacancies")),
            Column.number(words.text(shown.step().words("publications.mean"))));
    List<List<String>> rows = new ArrayList<>();
    for (Row row : shown.table().sortDescendingOn("start")) {
      String step = shown.step().name(row.getDate("start"), words);
      String state = row.getBoolean("complete") ? "" : words.text("publications.hover.incomplete");
      String mean = row.isMissing("mean") ? "–" : words.decimal(row.getDouble("mean"));
      rows.add(List.of(step + state, words.number(Math.round(row.getDouble("vacancies"))), mean));
    }
    return new DataTable(columns, rows);
  }
}
