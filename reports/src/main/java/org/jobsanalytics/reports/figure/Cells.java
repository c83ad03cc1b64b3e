package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A table as a figure, the stronger the number the stronger the colour. tablesaw-jsplot's heat map
 * can neither leave a cell empty nor tell anything on hover, so this is figure JSON directly.
 */
public record Cells(List<String> columns, List<String> rows, List<List<Optional<Cell>>> cells) {

  /** The colours of rising numbers, as names of the style. */
  private static final List<String> COLOURS =
      List.of("--cell-1", "--cell-2", "--cell-3", "--cell-4");

  public Cells {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** A number, as it is written in its cell, and what hovering it tells. */
  public record Cell(double value, String label, List<String> hoverLines) {
    public Cell {
      hoverLines = List.copyOf(hoverLines);
    }
  }

  /** How tall the figure is, in units of the page's letters. */
  public int heightRem() {
    return 8 + Math.round(rows.size() * 2f);
  }

  public ObjectNode figure() {
    ObjectNode figure = JsonNodeFactory.instance.objectNode();
    ObjectNode trace = figure.putArray("data").addObject();
    trace.put("type", "heatmap").put("hoverinfo", "text").put("showscale", false);
    trace.put("xgap", 2).put("ygap", 2).put("texttemplate", "%{text}").put("hoverongaps", false);
    trace.putObject("textfont").put("color", "var(--cell-text)").put("size", 11);
    columns.stream().map(Label::of).forEach(trace.putArray("x")::add);
    rows.stream().map(Label::of).forEach(trace.putArray("y")::add);
    trace.set("colorscale", scale());
    cells(trace);
    labelled(figure.putObject("layout"));
    return figure;
  }

  private void cells(ObjectNode trace) {
    ArrayNode values = trace.putArray("z");
    ArrayNode texts = trace.putArray("text");
    ArrayNode hovers = trace.putArray("hovertext");
    for (List<Optional<Cell>> row : cells) {
      ArrayNode value = values.addArray();
      ArrayNode text = texts.addArray();
      ArrayNode hover = hovers.addArray();
      for (Optional<Cell> cell : row) {
        cell.ifPresentOrElse(known -> value.add(known.value()), value::addNull);
        text.add(cell.map(known -> Label.of(known.label())).orElse(""));
        hover.add(
            cell.map(
                    known ->
                        String.join("<br>", known.hoverLines().stream().map(Label::of).toList()))
                .orElse(""));
      }
    }
  }

  private static ArrayNode scale() {
    ArrayNode scale = JsonNodeFactory.instance.arrayNode();
    for (int at = 0; at < COLOURS.size(); at++) {
      scale.addArray().add((double) at / (COLOURS.size() - 1)).add("var(" + COLOURS.get(at) + ")");
    }
    return scale;
  }

  private void labelled(ObjectNode layout) {
    layout.put("showlegend", false);
    layout.putObject("margin").put("l", 8).put("r", 8).put("t", 8).put("b", 8);
    ObjectNode x = layout.putObject("xaxis").put("type", "category").put("automargin", true);
    x.put("side", "top").put("tickangle", -50).put("showgrid", false);
    ObjectNode y = layout.putObject("yaxis").put("type", "category").put("automargin", true);
    y.put("autorange", "reversed").put("showgrid", false);
    RankedBars.shortenNames(x, columns.toArray(String[]::new));
    RankedBars.shortenNames(y, rows.toArray(String[]::new));
  }
}
