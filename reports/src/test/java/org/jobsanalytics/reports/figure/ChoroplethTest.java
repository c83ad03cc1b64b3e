package org.jobsanalytics.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jobsanalytics.reports.figure.Choropleth.Area;
import org.junit.jupiter.api.Test;

final class ChoroplethTest {

  private static JsonNode contours() throws IOException {
    try (InputStream json =
        Choropleth.class.getResourceAsStream("/org/jobsanalytics/reports/page/contours.json")) {
      return new ObjectMapper().readTree(json);
    }
  }

  @Test
  void contours_hold101DepartmentsAndTheParisRingTwice() throws IOException {
    List<String> codes = contours().path("features").findValuesAsText("id");

    assertThat(codes).doesNotHaveDuplicates().hasSize(105);
    assertThat(codes).filteredOn(code -> !code.startsWith("ring-")).hasSize(101);
    assertThat(codes).contains("01", "69", "2A", "2B", "971", "972", "973", "974", "976");
    assertThat(codes).contains("ring-75", "ring-92", "ring-93", "ring-94");
  }

  /** Counter-clockwise rings would paint everything but the département. */
  @Test
  void everyRing_isClosedAndRunsClockwise() throws IOException {
    for (JsonNode feature : contours().path("features")) {
      assertThat(feature.at("/geometry/coordinates").size()).isPositive();
      for (JsonNode polygon : feature.at("/geometry/coordinates")) {
        JsonNode ring = polygon.get(0);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        assertThat(twiceTheArea(ring)).as(feature.path("id").asText()).isNegative();
      }
    }
  }

  private static double twiceTheArea(JsonNode ring) {
    double area = 0;
    for (int at = 1; at < ring.size(); at++) {
      JsonNode from = ring.get(at - 1);
      JsonNode to = ring.get(at);
      area +=
          from.get(0).asDouble() * to.get(1).asDouble()
              - to.get(0).asDouble() * from.get(1).asDouble();
    }
    return area;
  }

  @Test
  void everyPoint_liesOnTheSheet() throws IOException {
    JsonNode range = contours().path("range");
    for (JsonNode point : points(contours())) {
      assertThat(point.get(0).asDouble())
          .isBetween(range.at("/lon/0").asDouble(), range.at("/lon/1").asDouble());
      assertThat(point.get(1).asDouble())
          .isBetween(range.at("/lat/0").asDouble(), range.at("/lat/1").asDouble());
    }
  }

  private static List<JsonNode> points(JsonNode contours) {
    List<JsonNode> points = new ArrayList<>();
    for (JsonNode feature : contours.path("features")) {
      feature.at("/geometry/coordinates").forEach(polygon -> polygon.get(0).forEach(points::add));
    }
    return points;
  }

  @Test
  void aDepartmentOfTheRing_isPaintedAlikeInBothPlaces() {
    List<Area> areas =
        List.of(
            new Area("75", 2, List.of("Paris <b>", "9 & more")), new Area("974", 1, List.of("R")));

    ObjectNode figure =
        Choropleth.onContours()
            .figure(
                areas,
                List.of("--map-0", "--map-3", "--map-6"),
                id -> id.equals("ring") ? "R & <i>" : id);

    JsonNode trace = figure.at("/data/0");
    assertThat(trace.path("locations").toString()).isEqualTo("[\"75\",\"974\",\"ring-75\"]");
    assertThat(trace.path("z").toString()).isEqualTo("[2,1,2]");
    assertThat(trace.at("/text/0").asText()).isEqualTo("Paris &lt;b&gt;<br>9 &amp; more");
    assertThat(trace.path("text").get(2)).isEqualTo(trace.path("text").get(0));
    assertThat(texts(figure.at("/data/2/text"))).contains("R &amp; &lt;i&gt;");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
