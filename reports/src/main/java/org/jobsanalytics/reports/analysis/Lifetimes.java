package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.reports.figure.JsplotAdapter;
import org.jobsanalytics.reports.figure.Label;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** How long ads stay online, those that still are among them. */
final class Lifetimes implements Analysis {

  /** Of fewer closings, the curve is a few steps of chance. */
  static final int FEWEST = 30;

  private final Scope scope;
  private final Survival survival;

  private Lifetimes(Scope scope, Survival survival) {
    this.scope = scope;
    this.survival = survival;
  }

  /** Reads it from the mart. */
  static Lifetimes read(Connection connection, Scope scope) throws SQLException {
    return new Lifetimes(scope, Survival.of(Mart.read(connection, "lifetimes")));
  }

  @Override
  public String name() {
    return "lifetimes";
  }

  /** As in {@link Survival}. */
  @Override
  public Table table() {
    return survival.table();
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("lifetimes");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (survival.closed() < FEWEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            name(),
            words.text("lifetimes.title"),
            sentences(words),
            figure(words),
            24,
            List.of(
                new LegendEntry("--bar", words.text("lifetimes.online")),
                new LegendEntry("--quiet", words.text("lifetimes.interval"))),
            List.of(
                scope.captionOfAds(words),
                words.text(
                    "lifetimes.counted",
                    survival.closed(),
                    (long) table().longColumn("open").sum())),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("lifetimes.nothing", FEWEST);
  }

  private List<String> sentences(Words words) {
    List<String> sentences = new ArrayList<>();
    OptionalInt half = survival.dayOf(0.5);
    if (half.isPresent()) {
      sentences.add(words.text("lifetimes.half", half.getAsInt()));
    } else {
      Row last = table().row(table().rowCount() - 1);
      sentences.add(
          words.text(
              "lifetimes.not.half",
              words.percent(last.getDouble("survival")),
              last.getLong("day")));
    }
    OptionalInt quarter = survival.dayOf(0.75);
    if (quarter.isPresent()) {
      sentences.add(words.text("lifetimes.quarter", quarter.getAsInt()));
    }
    sentences.add(words.text("lifetimes.reading"));
    return sentences;
  }

  private ObjectNode figure(Words words) {
    List<ScatterTrace> traces =
        List.of(
            steps("survival_low", "var(--quiet)", 1),
            steps("survival_high", "var(--quiet)", 1),
            steps("survival", "var(--bar)", 3));
    Axis days = Axis.builder().title(words.text("lifetimes.axis.days")).showGrid(false).build();
    Axis online =
        Axis.builder().title(words.text("lifetimes.axis")).gridColor("var(--line)").build();
    Layout layout =
        Layout.builder()
            .xAxis(days)
            .yAxis(online)
            .showLegend(false)
            .margin(Margin.builder().top(8).right(16).bottom(48).left(8).build())
            .build();
    ObjectNode figure = JsplotAdapter.figure(layout, traces);
    ((ObjectNode) figure.at("/layout/yaxis")).put("rangemode", "tozero");
    ((ObjectNode) figure.at("/data/0")).put("hoverinfo", "skip");
    ((ObjectNode) figure.at("/data/1")).put("hoverinfo", "skip");
    ArrayNode hover =
        ((ObjectNode) figure.at("/data/2")).put("hoverinfo", "text").putArray("hovertext");
    hover.add("");
    table().forEach(row -> hover.add(Label.of(hover(row, words))));
    return figure;
  }

  /** All ads are online on day 0. */
  private ScatterTrace steps(String column, String colour, int width) {
    DoubleColumn days = DoubleColumn.create("day", new double[] {0});
    DoubleColumn percents = DoubleColumn.create(column, new double[] {100});
    table().forEach(row -> days.append((double) row.getLong("day")));
    table().forEach(row -> percents.append(row.getDouble(column) * 100));
    return ScatterTrace.builder(days, percents)
        .mode(ScatterTrace.Mode.LINE)
        .line(Line.builder().color(colour).width(width).shape(Line.Shape.HV).build())
        .build();
  }

  private static String hover(Row row, Words words) {
    return words.text(
        "lifetimes.hover", row.getLong("day"), words.percent(row.getDouble("survival")));
  }

  private DataTable dataTable(Words words) {
    return TableView.of(table(), words)
        .number("lifetimes.column.day", "day")
        .number("lifetimes.column.risk", "at_risk")
        .number("lifetimes.column.closed", "closed")
        .number("lifetimes.column.open", "open")
        .percent("lifetimes.column.survival", "survival")
        .percent("column.low", "survival_low")
        .percent("column.high", "survival_high")
        .dataTable();
  }
}
