package org.jobsanalytics.reports.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One analysis as a reader meets it.
 *
 * @param id the anchor of the section, and the name of its figure
 * @param sentences what was found, in words that hold the numbers
 * @param figure for plotly.js; its labels are escaped, see {@code figure.Label}
 * @param heightRem how tall the figure is in units of the page's letters; 0 if the style says it
 * @param legend what the colours mean
 * @param notes what the figure counts: n, period, sources, unknown
 * @param evidence the table behind it, and where its numbers come from
 */
public record Section(
    String id,
    String title,
    List<String> sentences,
    ObjectNode figure,
    int heightRem,
    List<LegendEntry> legend,
    List<String> notes,
    Evidence evidence) {

  public Section {
    sentences = List.copyOf(sentences);
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }

  /**
   * A colour and its meaning.
   *
   * @param colour a name of the style, as in {@code --map-3}
   */
  public record LegendEntry(String colour, String meaning) {}

  /** The table behind the figure. */
  public DataTable table() {
    return evidence.shown();
  }

  /** Whether the figure is a map and needs the contours. */
  public boolean isMap() {
    return figure.path("data").path(0).path("type").asText().equals("choropleth");
  }
}
