package org.jobsanalytics.etl.simulator;

import java.time.Instant;

/** Writes the files of the sitemap protocol. */
final class Sitemap {

  private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private final String tag;
  private final StringBuilder entries = new StringBuilder();

  private Sitemap(String tag) {
    this.tag = tag;
  }

  static Sitemap ofPages() {
    return new Sitemap("url");
  }

  static Sitemap ofSitemaps() {
    return new Sitemap("sitemap");
  }

  Sitemap add(String address, Instant modified) {
    entries.append('<').append(tag).append("><loc>").append(Markup.escaped(address));
    entries.append("</loc><lastmod>").append(modified).append("</lastmod></").append(tag);
    entries.append(">\n");
    return this;
  }

  String xml() {
    String root = tag.equals("url") ? "urlset" : "sitemapindex";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
        + root
        + " "
        + SPACE
        + ">\n"
        + entries
        + "</"
        + root
        + ">\n";
  }
}
