package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Turns the typed traces and layouts of tablesaw-jsplot into figures for plotly.js 4, the only way
 * they get into a report. Titles become objects, as plotly.js has wanted since version 3; every
 * text that is shown is made a {@link Label}; the fixed size goes, since pages are as wide as the
 * screen.
 */
public final class JsplotAdapter {

  private static final Set<String> LABELS =
      Set.of("title", "name", "text", "ticktext", "tickprefix", "ticksuffix");
  private static final Set<String> VALUES = Set.of("x", "y");
  private static final Set<String> TEXT_AXES = Set.of("category", "date");

  private JsplotAdapter() {}

  /** The figure {@code {data: […], layout: {…}}}. */
  public static ObjectNode figure(Layout layout, List<? extends Trace> traces) {
    ObjectNode figure = JsonNodeFactory.instance.objectNode();
    ObjectNode adaptedLayout = layout(JavascriptLiteral.read(layout.asJavascript()));
    ArrayNode data = figure.putArray("data");
    for (Trace trace : traces) {
      data.add(trace(JavascriptLiteral.read(trace.asJavascript(0)), adaptedLayout));
    }
    figure.set("layout", adaptedLayout);
    return figure;
  }

  private static ObjectNode layout(ObjectNode layout) {
    layout.remove(List.of("width", "height"));
    layout.properties().stream()
        .filter(property -> property.getKey().matches("[xyz]axis\\d*"))
        .forEach(property -> axis((ObjectNode) property.getValue()));
    titled(layout);
    return layout;
  }

  private static void axis(ObjectNode axis) {
    titled(axis);
    axis.put("automargin", true); // tablesaw-jsplot has it, and does not write it
    for (String name : List.of("ticktext", "tickprefix", "ticksuffix")) {
      label(axis, name);
    }
    // Written as text, which plotly.js would take for true.
    if ("false".equals(axis.path("autorange").asText())) {
      axis.put("autorange", false);
    }
    if ("true".equals(axis.path("autorange").asText())) {
      axis.put("autorange", true);
    }
  }

  private static void titled(ObjectNode owner) {
    JsonNode text = owner.remove("title");
    JsonNode font = owner.remove("titlefont");
    if (text == null || text.asText().isEmpty()) {
      return;
    }
    ObjectNode title = owner.putObject("title").put("text", Label.of(text.asText()));
    if (font != null) {
      title.set("font", font);
    }
  }

  private static ObjectNode trace(ObjectNode trace, ObjectNode layout) {
    for (String name : VALUES) {
      String axis = trace.path(name + "axis").asText(name).replaceFirst("^[xy]", name + "axis");
      values(trace, name, TEXT_AXES.contains(layout.path(axis).path("type").asText()));
    }
    LABELS.forEach(name -> label(trace, name));
    return trace;
  }

  /** Columns arrive as texts, numbers and gaps among them; on a category axis they are meant so. */
  private static void values(ObjectNode trace, String name, boolean texts) {
    if (!(trace.get(name) instanceof ArrayNode values)) {
      return;
    }
    for (int at = 0; at < values.size(); at++) {
      JsonNode value = values.get(at);
      if (value.isTextual() && texts) {
        values.set(at, Label.of(value.asText()));
      } else if (value.isTextual()) {
        values.set(at, number(value.asText()));
      } else if (value.isDouble() && !Double.isFinite(value.asDouble())) {
        values.setNull(at);
      }
    }
  }

  private static JsonNode number(String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (text.equals("null") || text.isEmpty()) {
      return nodes.nullNode();
    }
    if (text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
      return nodes.numberNode(Double.parseDouble(text));
    }
    return nodes.textNode(Label.of(text));
  }

  private static void label(ObjectNode owner, String name) {
    JsonNode label = owner.path(name);
    if (label.isTextual()) {
      owner.put(name, Label.of(label.asText()));
    }
    if (label instanceof ArrayNode labels) {
      for (int at = 0; at < labels.size(); at++) {
        labels.set(at, Label.of(labels.get(at).asText()));
      }
    }
  }
}
