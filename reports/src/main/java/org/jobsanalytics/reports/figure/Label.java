package org.jobsanalytics.reports.figure;

/**
 * Text that plotly.js shows. It reads labels as a kind of HTML: {@code <a href>} becomes a link.
 */
public final class Label {

  private Label() {}

  /** The label that shows {@code text} letter for letter. */
  public static String of(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
