package org.jobsanalytics.etl.normalise;

import java.util.Locale;
import java.util.Set;

/**
 * Takes the tags out of HTML and keeps the line breaks they stand for. Only names of HTML elements
 * count as tags, so that {@code List<String>} and {@code < 3 ans} stay. Linear in the text's
 * length.
 */
final class Markup {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> INLINES =
      Set.of(
          "a",
          "abbr",
          "b",
          "big",
          "body",
          "center",
          "cite",
          "code",
          "del",
          "em",
          "embed",
          "font",
          "head",
          "html",
          "i",
          "iframe",
          "img",
          "input",
          "ins",
          "kbd",
          "label",
          "link",
          "mark",
          "meta",
          "noscript",
          "object",
          "option",
          "q",
          "s",
          "script",
          "select",
          "small",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "sup",
          "svg",
          "textarea",
          "time",
          "title",
          "tt",
          "u",
          "var",
          "video",
          "wbr");
  private static final int LONGEST_NAME = 20;

  private final String text;
  private final StringBuilder plain;
  private int next;

  private Markup(String text) {
    this.text = text;
    this.plain = new StringBuilder(text.length());
  }

  /** The text without tags, comments, scripts and styles; entities are left as they are. */
  static String strip(String text) {
    return text.indexOf('<') < 0 ? text : new Markup(text).strip();
  }

  private String strip() {
    // After the last '>' nothing can close a tag: without this, "<a<a<a…" would be quadratic.
    int lastClose = text.lastIndexOf('>');
    while (next < text.length()) {
      int open = text.indexOf('<', next);
      if (open < 0 || open > lastClose) {
        break;
      }
      plain.append(text, next, open);
      next = open;
      takeTag();
    }
    return plain.append(text, next, text.length()).toString();
  }

  private void takeTag() {
    if (text.startsWith("<!--", next)) {
      int end = text.indexOf("-->", next + 4);
      next = end < 0 ? text.length() : end + 3;
      return;
    }
    String name = name();
    if (name.isEmpty()) {
      plain.append('<');
      next++;
      return;
    }
    boolean closes = text.charAt(next + 1) == '/';
    next = text.indexOf('>', next) + 1;
    if (!closes && (name.equals("script") || name.equals("style"))) {
      skipContentOf(name);
    }
    if (BLOCKS.contains(name)) {
      plain.append(name.equals("li") && !closes ? "\n- " : "\n");
    }
  }

  /** The lower-case name of the tag that opens at {@code next}, "" if none does. */
  private String name() {
    int start = next + 1;
    if (start < text.length() && (text.charAt(start) == '/' || text.charAt(start) == '!')) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < LONGEST_NAME && partOfName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean known =
        BLOCKS.contains(name)
            || INLINES.contains(name)
            || name.equals("doctype")
            // Word's own, as in <o:p>
            || name.indexOf(':') > 0;
    return known ? name : "";
  }

  private static boolean partOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
  }

  /** A script that is never closed swallows the rest, as it does in a browser. */
  private void skipContentOf(String name) {
    int end = next;
    while (end < text.length()
        && !text.regionMatches(true, end, "</" + name, 0, 2 + name.length())) {
      end++;
    }
    next = end;
    int close = text.indexOf('>', next);
    next = close < 0 ? text.length() : close + 1;
  }
}
