package org.jobsanalytics.etl.extract.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * What the head matter of an HTML page says, found without parsing the document: looking only at
 * {@code script}, {@code link}, {@code meta} and {@code a} takes a tenth of the time.
 */
final class HtmlPage {

  /** No address or type needs more; reading a hundred thousand attributes takes seconds. */
  private static final int MAX_TAG_LENGTH = 10_000;

  /** Of the captured pages without any other sign none has fewer than ten. */
  private static final int LINKS_OF_A_MENU = 5;

  private final String body;
  private final List<String> linkedData = new ArrayList<>();
  private Optional<PageAddress> canonical = Optional.empty();
  private Optional<PageAddress> openGraphUrl = Optional.empty();
  private int links;

  private HtmlPage(String body) {
    this.body = body;
  }

  /** Looks through {@code body} once; what is in an HTML comment is not there. */
  static HtmlPage scan(String body) {
    HtmlPage page = new HtmlPage(body);
    int at = body.indexOf('<');
    while (at >= 0 && at < body.length()) {
      at = body.indexOf('<', page.pass(at));
    }
    return page;
  }

  /** The texts of the {@code application/ld+json} blocks, in order. */
  List<String> linkedData() {
    return List.copyOf(linkedData);
  }

  /** The address that the page gives itself: its canonical link, or else Open Graph's. */
  Optional<PageAddress> address() {
    return canonical.or(() -> openGraphUrl);
  }

  /**
   * Whether a site has made this page for its visitors, with an offer or without: it says its own
   * address, holds structured data, or has a menu. A page of apologies, or one that wants to see a
   * browser, has none of that.
   */
  boolean isOfASite() {
    return address().isPresent()
        || !linkedData.isEmpty()
        || body.contains("itemtype")
        || links >= LINKS_OF_A_MENU;
  }

  /** Takes what starts at {@code at} and says where to go on. */
  private int pass(int at) {
    if (body.startsWith("<!--", at)) {
      return HtmlTag.after(body, "-->", at + 4);
    }
    if (HtmlTag.startsAt(body, "script", at)) {
      return script(at);
    }
    if (HtmlTag.startsAt(body, "link", at)) {
      return link(at);
    }
    if (HtmlTag.startsAt(body, "meta", at)) {
      return meta(at);
    }
    if (HtmlTag.startsAt(body, "a", at)) {
      links++;
    }
    return at + 1;
  }

  private int script(int at) {
    int textStart = HtmlTag.end(body, at);
    int textEnd = HtmlTag.closing(body, "script", textStart);
    String tag = body.substring(at, textStart);
    if (tag.toLowerCase(Locale.ROOT).contains("json") && isLinkedData(tag)) {
      linkedData.add(body.substring(textStart, textEnd));
    }
    return textEnd;
  }

  private static boolean isLinkedData(String tag) {
    return attributes(tag)
        .map(element -> element.attr("type").strip().toLowerCase(Locale.ROOT))
        .filter(type -> type.startsWith("application/ld+json"))
        .isPresent();
  }

  private int link(int at) {
    int end = HtmlTag.end(body, at);
    String tag = body.substring(at, end);
    if (canonical.isEmpty() && tag.toLowerCase(Locale.ROOT).contains("canonical")) {
      canonical = addressOf(tag, "rel", "canonical", "href");
    }
    return end;
  }

  private int meta(int at) {
    int end = HtmlTag.end(body, at);
    String tag = body.substring(at, end);
    if (openGraphUrl.isEmpty() && tag.toLowerCase(Locale.ROOT).contains("og:url")) {
      openGraphUrl =
          addressOf(tag, "property", "og:url", "content")
              .or(() -> addressOf(tag, "name", "og:url", "content"));
    }
    return end;
  }

  private static Optional<PageAddress> addressOf(
      String tag, String attribute, String value, String addressAttribute) {
    return attributes(tag)
        .filter(element -> element.attr(attribute).strip().equalsIgnoreCase(value))
        .flatMap(element -> PageAddress.of(element.attr(addressAttribute)));
  }

  private static Optional<Element> attributes(String tag) {
    if (tag.length() > MAX_TAG_LENGTH) {
      return Optional.empty();
    }
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
    return Optional.ofNullable(Jsoup.parse(tag, "", parser).firstElementChild());
  }
}
