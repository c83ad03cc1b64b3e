package org.jobsanalytics.reports.page;

import java.util.List;
import org.jobsanalytics.reports.text.Words;

/**
 * A report before it is HTML.
 *
 * @param notices what a reader must know first: simulated data, an empty warehouse
 * @param headlineNote what the changes in the headlines compare, empty if they tell none
 * @param footnotes the method, then the sources and licences
 */
public record Page(
    Words words,
    List<String> lead,
    List<String> notices,
    List<Headline> headlines,
    String headlineNote,
    List<Section> sections,
    List<Footnotes> footnotes) {

  public Page {
    lead = List.copyOf(lead);
    notices = List.copyOf(notices);
    headlines = List.copyOf(headlines);
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
  }

  /**
   * A number worth a large print.
   *
   * @param meaning what it counts
   * @param change against the period before; empty if there is none to compare with
   */
  public record Headline(String number, String meaning, String change) {}

  /** A heading of the footer and what stands under it. */
  public record Footnotes(String title, List<String> lines) {
    public Footnotes {
      lines = List.copyOf(lines);
    }
  }
}
