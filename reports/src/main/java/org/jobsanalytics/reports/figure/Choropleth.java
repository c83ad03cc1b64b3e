package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * A map of the départements with the Paris ring and the overseas ones as insets. tablesaw-jsplot
 * has no maps, so this is figure JSON directly. The contours are added by the page's script.
 */
public final class Choropleth {

  /** What the map is drawn on; also the name of the contours within a page. */
  public static final String CONTOURS = "contours.json";

  /** The name of the inset of Paris and its neighbours. */
  public static final String RING = "ring";

  private static final String COPY = RING + "-";

  private final JsonNode contours;

  private Choropleth(JsonNode contours) {
    this.contours = contours;
  }

  /** A map on the contours of this build. */
  public static Choropleth onContours() {
    try (InputStream json =
        Choropleth.class.getResourceAsStream("/org/jobsanalytics/reports/page/" + CONTOURS)) {
      return new Choropleth(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(CONTOURS, e);
    }
  }

  /** One département on the map: its code, the class it is painted in, what hovering it tells. */
  public record Area(String code, int colourClass, List<String> hoverLines) {
    public Area {
      hoverLines = List.copyOf(hoverLines);
    }
  }

  /**
   * The figure.
   *
   * @param colours by class, as names of the style: {@code --map-0}
   * @param labelOf the name of an inset, by the code of its département or {@code ring}
   */
  public ObjectNode figure(
      List<Area> areas, List<String> colours, Function<String, String> labelOf) {
    ObjectNode figure = JsonNodeFactory.instance.objectNode();
    ArrayNode data = figure.putArray("data");
    data.add(painted(areas, colours));
    data.add(frames());
    data.add(labels(labelOf));
    ObjectNode layout = figure.putObject("layout").put("showlegend", false);
    layout.putObject("margin").put("l", 0).put("r", 0).put("t", 0).put("b", 0);
    geography(layout.putObject("geo"));
    return figure;
  }

  private ObjectNode painted(List<Area> areas, List<String> colours) {
    ObjectNode trace = JsonNodeFactory.instance.objectNode();
    trace.put("type", "choropleth").put("featureidkey", "id").put("hoverinfo", "text");
    trace.put("zmin", -0.5).put("zmax", colours.size() - 0.5).put("showscale", false);
    trace.set("colorscale", steps(colours));
    trace.putObject("marker").putObject("line").put("color", "var(--map-border)").put("width", 0.6);
    ArrayNode locations = trace.putArray("locations");
    ArrayNode classes = trace.putArray("z");
    ArrayNode hover = trace.putArray("text");
    for (JsonNode feature : contours.path("features")) {
      String id = feature.path("id").asText();
      areas.stream()
          .filter(area -> area.code().equals(id.replace(COPY, "")))
          .forEach(
              area -> {
                locations.add(id);
                classes.add(area.colourClass());
                hover.add(String.join("<br>", area.hoverLines().stream().map(Label::of).toList()));
              });
    }
    return trace;
  }

  /** A scale that changes its colour only between the classes. */
  private static ArrayNode steps(List<String> colours) {
    ArrayNode scale = JsonNodeFactory.instance.arrayNode();
    for (int at = 0; at < colours.size(); at++) {
      String colour = "var(" + colours.get(at) + ")";
      scale.addArray().add((double) at / colours.size()).add(colour);
      scale.addArray().add((at + 1.0) / colours.size()).add(colour);
    }
    return scale;
  }

  private ObjectNode frames() {
    ObjectNode trace = JsonNodeFactory.instance.objectNode();
    trace.put("type", "scattergeo").put("mode", "lines").put("hoverinfo", "skip");
    trace.putObject("line").put("color", "var(--quiet)").put("width", 0.8);
    ArrayNode longitudes = trace.putArray("lon");
    ArrayNode latitudes = trace.putArray("lat");
    for (JsonNode frame : contours.path("frames")) {
      frame.forEach(corner -> longitudes.add(corner.get(0)));
      frame.forEach(corner -> latitudes.add(corner.get(1)));
      longitudes.addNull();
      latitudes.addNull();
    }
    return trace;
  }

  private ObjectNode labels(Function<String, String> labelOf) {
    ObjectNode trace = JsonNodeFactory.instance.objectNode();
    trace.put("type", "scattergeo").put("mode", "text").put("hoverinfo", "skip");
    trace.putObject("textfont").put("color", "var(--quiet)").put("size", 12);
    ArrayNode positions = trace.putArray("textposition");
    for (JsonNode label : contours.path("labels")) {
      String id = label.path("id").asText();
      trace.withArrayProperty("lon").add(label.path("at").get(0));
      trace.withArrayProperty("lat").add(label.path("at").get(1));
      trace.withArrayProperty("text").add(Label.of(labelOf.apply(id)));
      positions.add(id.equals(RING) ? "middle right" : "middle center");
    }
    return trace;
  }

  private void geography(ObjectNode geography) {
    geography.put("visible", false).put("bgcolor", "rgba(0,0,0,0)");
    geography.putObject("projection").put("type", "equirectangular");
    geography.putObject("lonaxis").set("range", contours.path("range").path("lon"));
    geography.putObject("lataxis").set("range", contours.path("range").path("lat"));
  }
}
