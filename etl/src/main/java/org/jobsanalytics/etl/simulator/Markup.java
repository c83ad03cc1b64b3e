package org.jobsanalytics.etl.simulator;

import java.util.stream.Collectors;

/** Writes text as HTML or XML. */
final class Markup {

  private Markup() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The ad's text in paragraphs. */
  static String paragraphs(Wording wording) {
    return wording.paragraphs().stream()
        .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
        .collect(Collectors.joining());
  }

  static String page(String address, String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="utf-8"><title>%s</title>
        <link rel="canonical" href="%s"></head>
        <body>%s</body></html>
        """
        .formatted(escaped(title), escaped(address), body);
  }

  static String linkedData(String json) {
    return "<script type=\"application/ld+json\">" + json.replace("</", "<\\/") + "</script>\n";
  }
}
