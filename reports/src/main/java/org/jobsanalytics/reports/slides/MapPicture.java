package org.jobsanalytics.reports.slides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jobsanalytics.reports.figure.Choropleth;
import org.jobsanalytics.reports.page.Palette;

/**
 * A map of the page as a picture without any text, which needs no fonts: the names of the insets
 * are texts of the slide.
 */
final class MapPicture {

  /** Pixels; sharp when a slide fills a screen. */
  private static final int HEIGHT = 1400;

  private final JsonNode contours;
  private final JsonNode figure;
  private final Palette palette;

  /** A map of a page's figure. */
  MapPicture(JsonNode figure, Palette palette) {
    this.figure = figure;
    this.palette = palette;
    try (InputStream json =
        Choropleth.class.getResourceAsStream(
            "/org/jobsanalytics/reports/page/" + Choropleth.CONTOURS)) {
      this.contours = new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(Choropleth.CONTOURS, e);
    }
  }

  /** Its width for a height of one. */
  double width() {
    return span("lon") / span("lat");
  }

  private double span(String axis) {
    return contours.at("/range/" + axis + "/1").asDouble()
        - contours.at("/range/" + axis + "/0").asDouble();
  }

  /** Where a position lies: from 0 to 1, from the left and from the top. */
  Point2D place(JsonNode longitude, JsonNode latitude) {
    return new Point2D.Double(
        (longitude.asDouble() - contours.at("/range/lon/0").asDouble()) / span("lon"),
        (contours.at("/range/lat/1").asDouble() - latitude.asDouble()) / span("lat"));
  }

  /** The picture as PNG. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage((int) Math.round(HEIGHT * width()), HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Map<String, Color> colours = colours();
    for (JsonNode feature : contours.path("features")) {
      Path2D outline = outline(feature.at("/geometry/coordinates"), image);
      canvas.setColor(
          colours.getOrDefault(feature.path("id").asText(), new Color(palette.rgb("--map-0"))));
      canvas.fill(outline);
      canvas.setColor(new Color(palette.rgb("--map-border")));
      canvas.setStroke(new BasicStroke(1.5f));
      canvas.draw(outline);
    }
    canvas.setColor(new Color(palette.rgb("--quiet")));
    canvas.setStroke(new BasicStroke(2f));
    contours.path("frames").forEach(frame -> canvas.draw(ring(frame, image)));
    canvas.dispose();
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every picture", e);
    }
    return bytes.toByteArray();
  }

  /** By the id of the contour; a colour of the scale begins at every second step. */
  private Map<String, Color> colours() {
    JsonNode trace = figure.at("/data/0");
    Map<String, Color> colours = new HashMap<>();
    for (int at = 0; at < trace.path("locations").size(); at++) {
      int step = 2 * trace.path("z").get(at).asInt();
      String colour = trace.path("colorscale").get(step).get(1).asText();
      colours.put(trace.path("locations").get(at).asText(), new Color(palette.rgb(colour)));
    }
    return colours;
  }

  private Path2D outline(JsonNode polygons, BufferedImage image) {
    Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    polygons.forEach(polygon -> polygon.forEach(ring -> outline.append(ring(ring, image), false)));
    return outline;
  }

  private Path2D ring(JsonNode positions, BufferedImage image) {
    Path2D ring = new Path2D.Double();
    for (JsonNode position : positions) {
      Point2D place = place(position.get(0), position.get(1));
      double x = place.getX() * image.getWidth();
      double y = place.getY() * image.getHeight();
      if (ring.getCurrentPoint() == null) {
        ring.moveTo(x, y);
      } else {
        ring.lineTo(x, y);
      }
    }
    ring.closePath();
    return ring;
  }
}
