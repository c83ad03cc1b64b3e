package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** From the first quartile to the third, with the median as a dot: one line a group. */
public record Ranges(String axisTitle, List<Range> ranges) {

  public Ranges {
    ranges = List.copyOf(ranges);
  }

  /** The middle half of a group. */
  public record Range(
      String name, double low, double middle, double high, String label, List<String> hoverLines) {

    public Range {
      hoverLines = List.copyOf(hoverLines);
    }
  }

  /** How tall the figure is, in units of the page's letters. */
  public int heightRem() {
    return 5 + Math.round(ranges.size() * 2f);
  }

  public ObjectNode figure() {
    ObjectNode figure = JsplotAdapter.figure(layout(), List.of(dots(), numbers()));
    ObjectNode dots = (ObjectNode) figure.at("/data/0");
    ArrayNode hover = dots.put("hoverinfo", "text").putArray("hovertext");
    ObjectNode halves = dots.putObject("error_x").put("type", "data").put("symmetric", false);
    halves.put("color", "var(--range)").put("thickness", 10).put("width", 0);
    ArrayNode above = halves.putArray("array");
    ArrayNode below = halves.putArray("arrayminus");
    for (Range range : ranges) {
      above.add(range.high() - range.middle());
      below.add(range.middle() - range.low());
      hover.add(String.join("<br>", range.hoverLines().stream().map(Label::of).toList()));
    }
    ObjectNode numbers = (ObjectNode) figure.at("/data/1");
    numbers.put("hoverinfo", "skip").put("textposition", "middle right").put("cliponaxis", false);
    ((ObjectNode) figure.at("/layout/xaxis"))
        .put("tickangle", 0)
        .put("nticks", 5)
        .put("tickformat", ",d");
    RankedBars.shortenNames((ObjectNode) figure.at("/layout/yaxis"), names());
    return figure;
  }

  private String[] names() {
    return ranges.stream().map(Range::name).toArray(String[]::new);
  }

  private ScatterTrace dots() {
    double[] middles = ranges.stream().mapToDouble(Range::middle).toArray();
    return ScatterTrace.builder(DoubleColumn.create("middle", middles), column())
        .mode(ScatterTrace.Mode.MARKERS)
        .marker(Marker.builder().color("var(--mean)").size(11).build())
        .build();
  }

  private ScatterTrace numbers() {
    double[] ends = ranges.stream().mapToDouble(Range::high).toArray();
    return ScatterTrace.builder(DoubleColumn.create("end", ends), column())
        .mode(ScatterTrace.Mode.TEXT)
        .text(ranges.stream().map(range -> " " + range.label()).toArray(String[]::new))
        .build();
  }

  private StringColumn column() {
    return StringColumn.create("name", names());
  }

  private Layout layout() {
    Axis names = Axis.builder().type(Axis.Type.CATEGORY).autoRange(Axis.AutoRange.REVERSED).build();
    return Layout.builder()
        .xAxis(Axis.builder().title(axisTitle).gridColor("var(--line)").build())
        .yAxis(names)
        .showLegend(false)
        .margin(Margin.builder().top(8).right(64).bottom(48).left(8).build())
        .build();
  }
}
