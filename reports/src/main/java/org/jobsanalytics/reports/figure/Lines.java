package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** Lines over the same days; a gap in one stays a gap. */
public record Lines(String axisTitle, DateColumn days, List<One> lines) {

  /** As many as there are colours that can be told apart. */
  public static final int MOST = 5;

  public Lines {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param values one a day
   * @param hovers what pointing at a day tells, one a day
   */
  public record One(String name, DoubleColumn values, List<String> hovers) {
    public One {
      hovers = List.copyOf(hovers);
    }
  }

  /** The colour of the line at a place, as a name of the style. */
  public static String colour(int at) {
    return "--series-" + (at + 1);
  }

  public ObjectNode figure() {
    List<ScatterTrace> traces = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = Line.builder().color("var(" + colour(at) + ")").width(2.5).build();
      traces.add(
          ScatterTrace.builder(days, lines.get(at).values())
              .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
              .name(lines.get(at).name())
              .line(line)
              .build());
    }
    ObjectNode figure = JsplotAdapter.figure(layout(), traces);
    ((ObjectNode) figure.at("/layout/yaxis")).put("rangemode", "tozero");
    DateTicks.name(figure, days);
    for (int at = 0; at < lines.size(); at++) {
      ObjectNode trace = (ObjectNode) figure.at("/data/" + at);
      trace.putObject("marker").put("size", 4).put("color", "var(" + colour(at) + ")");
      ArrayNode hover = trace.put("hoverinfo", "text").putArray("hovertext");
      lines.get(at).hovers().forEach(text -> hover.add(Label.of(text)));
    }
    return figure;
  }

  private Layout layout() {
    return Layout.builder()
        .xAxis(Axis.builder().type(Axis.Type.DATE).showGrid(false).build())
        .yAxis(Axis.builder().title(axisTitle).gridColor("var(--line)").build())
        .showLegend(false)
        .margin(Margin.builder().top(8).right(16).bottom(48).left(8).build())
        .build();
  }
}
