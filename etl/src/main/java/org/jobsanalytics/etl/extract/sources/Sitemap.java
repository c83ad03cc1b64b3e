package org.jobsanalytics.etl.extract.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobsanalytics.etl.model.Reading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A <a href="https://www.sitemaps.org/protocol.html">sitemap</a>: pages of a site, or more
 * sitemaps.
 */
record Sitemap(List<Link> sitemaps, List<Link> pages) {

  /**
   * An address in a sitemap.
   *
   * @param changed when the page last changed; a date without a time means that day's end
   */
  record Link(PageAddress address, Optional<Instant> changed) {}

  Sitemap {
    sitemaps = List.copyOf(sitemaps);
    pages = List.copyOf(pages);
  }

  /** Whether {@code body} is a sitemap and no web page. */
  static boolean is(String body) {
    String start = body.substring(0, Math.min(body.length(), 2_000));
    return start.contains("<urlset") || start.contains("<sitemapindex");
  }

  /** Reads a sitemap; what is none has no links. */
  static Sitemap of(String body) {
    Document document = Jsoup.parse(body, "", Parser.xmlParser());
    return new Sitemap(links(document, "sitemapindex > sitemap"), links(document, "urlset > url"));
  }

  /**
   * The reading of a sitemap.
   *
   * @param externalId of the offer that a page is likely to hold
   */
  static Reading reading(String body, Function<PageAddress, Optional<String>> externalId) {
    List<String> named =
        of(body).pages().stream()
            .flatMap(page -> externalId.apply(page.address()).stream())
            .toList();
    return new Reading.NoOffer("sitemap", named, Optional.empty());
  }

  private static List<Link> links(Document document, String selector) {
    return document.select(selector).stream().flatMap(entry -> link(entry).stream()).toList();
  }

  private static Optional<Link> link(Element entry) {
    return PageAddress.of(text(entry, "loc"))
        .map(address -> new Link(address, instant(text(entry, "lastmod"))));
  }

  private static String text(Element entry, String name) {
    for (Element child : entry.children()) {
      if (child.tagName().equals(name)) {
        return child.text();
      }
    }
    return "";
  }

  /** The time that {@code words} give as ISO 8601 has it; empty if they give none. */
  static Optional<Instant> instant(String words) {
    String text = words.strip();
    try {
      if (text.contains("T")) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      }
      LocalDate day = LocalDate.parse(text);
      return Optional.of(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
