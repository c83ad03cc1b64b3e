package org.jobsanalytics.reports.page;

import java.util.List;
import org.jobsanalytics.reports.page.Page.Footnotes;
import org.jobsanalytics.reports.text.Words;

/**
 * A dashboard before it is HTML.
 *
 * @param lead what it is about, from when, from where
 * @param notices what a reader must know first: simulated data, an empty warehouse
 * @param notes what the table of offers leaves out
 * @param footnotes the method, then the sources and licences
 * @param offers the columns, packed as {@code dashboard/decode.js} reads them
 * @param texts titles, links and communes of the newest offers, packed
 * @param isEmpty whether there are no offers, and so nothing to draw
 * @param isSummed whether single offers and companies are not in it
 */
public record DashboardPage(
    Words words,
    List<String> lead,
    List<String> notices,
    List<String> notes,
    List<Footnotes> footnotes,
    String offers,
    String texts,
    boolean isEmpty,
    boolean isSummed) {

  public DashboardPage {
    lead = List.copyOf(lead);
    notices = List.copyOf(notices);
    notes = List.copyOf(notes);
    footnotes = List.copyOf(footnotes);
  }
}
