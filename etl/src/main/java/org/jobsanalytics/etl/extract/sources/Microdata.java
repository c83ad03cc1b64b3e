package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * The JobPostings in a page's <a href="https://html.spec.whatwg.org/multipage/microdata.html">
 * microdata</a>, turned into what JSON-LD would say. {@code itemref} is not followed.
 */
final class Microdata {

  private static final String POSTING = "[itemscope][itemtype~=(?i)schema\\.org/JobPosting\\s*$]";

  /** Of schema.org's own properties; a page may write anything, {@code @type} too. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  private Microdata() {}

  /** Reads the postings of a page; the document is parsed only if there can be one. */
  static List<JobPosting> postings(String html) {
    if (!html.contains("itemtype") || !html.contains("JobPosting")) {
      return List.of();
    }
    Document document = Jsoup.parse(html);
    // Otherwise jsoup indents the descriptions.
    document.outputSettings().prettyPrint(false);
    return document.select(POSTING).stream()
        .map(scope -> new JobPosting(read(scope), Map.of()))
        .filter(posting -> !posting.isPointer())
        .toList();
  }

  private static ObjectNode read(Element scope) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String type = scope.attr("itemtype").strip();
    node.put("@type", type.substring(type.lastIndexOf('/') + 1));
    scope.filter(
        (inner, depth) -> {
          if (depth == 0 || !(inner instanceof Element element)) {
            return FilterResult.CONTINUE;
          }
          addProperties(node, element);
          // What is inside an inner scope belongs to that one.
          return element.hasAttr("itemscope") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
        });
    return node;
  }

  private static void addProperties(ObjectNode node, Element element) {
    for (String property : element.attr("itemprop").strip().split("\\s+", -1)) {
      if (NAME.matcher(property).matches()) {
        ArrayNode values =
            node.get(property) instanceof ArrayNode before ? before : node.putArray(property);
        values.add(value(property, element));
      }
    }
  }

  private static JsonNode value(String property, Element element) {
    if (element.hasAttr("itemscope")) {
      return read(element);
    }
    return TextNode.valueOf(words(property, element).strip());
  }

  private static String words(String property, Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return switch (element.normalName()) {
      case "meta" -> "";
      case "a", "area", "link" -> element.attr("href");
      case "audio", "embed", "iframe", "img", "source", "track", "video" -> element.attr("src");
      case "data", "meter" -> element.attr("value");
      case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      default -> isProse(property) ? element.html() : element.text();
    };
  }

  private static boolean isProse(String property) {
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "description", "responsibilities", "qualifications" -> true;
      default -> false;
    };
  }
}
