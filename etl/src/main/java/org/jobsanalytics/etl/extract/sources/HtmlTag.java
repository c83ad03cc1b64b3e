package org.jobsanalytics.etl.extract.sources;

/** Where a tag begins and ends in HTML text. */
final class HtmlTag {

  private HtmlTag() {}

  /** Whether a tag called {@code name} opens at {@code at}. */
  static boolean startsAt(String html, String name, int at) {
    return html.regionMatches(true, at + 1, name, 0, name.length())
        && endsName(html, at + 1 + name.length());
  }

  private static boolean endsName(String html, int at) {
    return at >= html.length() || " \t\r\n\f/>".indexOf(html.charAt(at)) >= 0;
  }

  /**
   * The position after the tag that opens at {@code at}. A {@code >} in a quoted value does not end
   * it; a quote counts only behind an equals sign, as browsers have it.
   */
  static int end(String html, int at) {
    char before = ' ';
    for (int i = at + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if ((c == '"' || c == '\'') && before == '=') {
        int quote = html.indexOf(c, i + 1);
        i = quote < 0 ? html.length() : quote;
      }
      before = Character.isWhitespace(c) ? before : c;
    }
    return html.length();
  }

  /** The position of the closing tag of {@code name} from {@code from} on, or the end. */
  static int closing(String html, String name, int from) {
    int at = html.indexOf("</", from);
    while (at >= 0 && !startsAt(html, name, at + 1)) {
      at = html.indexOf("</", at + 2);
    }
    return at < 0 ? html.length() : at;
  }

  /** The position after the next {@code mark} from {@code from} on, or the end. */
  static int after(String html, String mark, int from) {
    int at = html.indexOf(mark, from);
    return at < 0 ? html.length() : at + mark.length();
  }
}
