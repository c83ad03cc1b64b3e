package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/**
 * Bars that lie one under another, each with its name before and its number behind it, and with the
 * interval that the number may be in where one is known.
 */
public record RankedBars(String axisTitle, List<Bar> bars) {

  /** Longer names would leave no room for the bars on a phone. */
  private static final int LONGEST_NAME = 24;

  public RankedBars {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param label the number as it is written behind the bar
   * @param low where its interval begins, if it has one
   * @param high where it ends
   */
  public record Bar(
      String name,
      double value,
      String label,
      OptionalDouble low,
      OptionalDouble high,
      List<String> hoverLines) {

    public Bar {
      hoverLines = List.copyOf(hoverLines);
    }

    /** A bar without an interval. */
    public Bar(String name, double value, String label, List<String> hoverLines) {
      this(name, value, label, OptionalDouble.empty(), OptionalDouble.empty(), hoverLines);
    }
  }

  /** How tall the figure is, in units of the page's letters. */
  public int heightRem() {
    return 5 + Math.round(bars.size() * 1.6f);
  }

  public ObjectNode figure() {
    ObjectNode figure = JsplotAdapter.figure(layout(), List.of(bodies(), numbers()));
    ((ObjectNode) figure.at("/layout/xaxis")).put("tickangle", 0);
    shortenNames((ObjectNode) figure.at("/layout/yaxis"), names());
    ObjectNode bodies = (ObjectNode) figure.at("/data/0");
    ArrayNode hover = bodies.put("hoverinfo", "text").putArray("hovertext");
    bars.forEach(
        bar -> hover.add(String.join("<br>", bar.hoverLines().stream().map(Label::of).toList())));
    if (bars.stream().anyMatch(bar -> bar.high().isPresent())) {
      addIntervals(bodies.putObject("error_x"));
    }
    ObjectNode numbers = (ObjectNode) figure.at("/data/1");
    numbers.put("hoverinfo", "skip").put("textposition", "middle right").put("cliponaxis", false);
    return figure;
  }

  private String[] names() {
    return bars.stream().map(Bar::name).toArray(String[]::new);
  }

  private BarTrace bodies() {
    double[] values = bars.stream().mapToDouble(Bar::value).toArray();
    return BarTrace.builder(names(), values)
        .orientation(BarTrace.Orientation.HORIZONTAL)
        .marker(Marker.builder().color("var(--bar)").build())
        .build();
  }

  /** Behind the interval, where there is one, so that neither hides the other. */
  private ScatterTrace numbers() {
    double[] ends = bars.stream().mapToDouble(bar -> bar.high().orElse(bar.value())).toArray();
    return ScatterTrace.builder(
            DoubleColumn.create("end", ends), StringColumn.create("name", names()))
        .mode(ScatterTrace.Mode.TEXT)
        .text(bars.stream().map(bar -> " " + bar.label()).toArray(String[]::new))
        .build();
  }

  private Layout layout() {
    Axis names = Axis.builder().type(Axis.Type.CATEGORY).autoRange(Axis.AutoRange.REVERSED).build();
    return Layout.builder()
        .xAxis(Axis.builder().title(axisTitle).gridColor("var(--line)").build())
        .yAxis(names)
        .showLegend(false)
        .margin(Margin.builder().top(8).right(56).bottom(48).left(8).build())
        .build();
  }

  private void addIntervals(ObjectNode error) {
    error.put("type", "data").put("symmetric", false);
    error.put("color", "var(--text)").put("thickness", 1.2).put("width", 3);
    ArrayNode above = error.putArray("array");
    ArrayNode below = error.putArray("arrayminus");
    for (Bar bar : bars) {
      above.add(bar.high().orElse(bar.value()) - bar.value());
      below.add(bar.value() - bar.low().orElse(bar.value()));
    }
  }

  /** What they name stays told apart by their whole names. */
  static void shortenNames(ObjectNode axis, String... names) {
    ArrayNode values = axis.put("tickmode", "array").putArray("tickvals");
    ArrayNode labels = axis.putArray("ticktext");
    for (String name : names) {
      values.add(Label.of(name));
      labels.add(Label.of(shortened(name)));
    }
  }

  /** Not cut in the middle of a letter that takes two chars. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = LONGEST_NAME - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
