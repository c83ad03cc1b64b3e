package org.jobsanalytics.reports.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the assignments that tablesaw-jsplot writes, as in {@code var layout = {height: 600,};}.
 * Its templates escape for HTML what stands between single quotes, and nothing else: a backslash or
 * a line break in there is one. What stands between double quotes is JSON already.
 */
final class JavascriptLiteral {

  private static final Pattern STRING =
      Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'([^']*+)'", Pattern.DOTALL);

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private JavascriptLiteral() {}

  /**
   * The object of an assignment, with the texts as they were given to tablesaw-jsplot.
   *
   * @throws IllegalArgumentException if it is not an assignment of an object literal
   */
  static ObjectNode read(String assignment) {
    int start = assignment.indexOf('{');
    int end = assignment.lastIndexOf('}');
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("expected an object literal, was: " + assignment);
    }
    String literal = withDoubleQuotes(assignment.substring(start, end + 1));
    try {
      return (ObjectNode) LENIENT.readTree(literal);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("expected an object literal, was: " + literal, e);
    }
  }

  private static String withDoubleQuotes(String literal) {
    return STRING
        .matcher(literal)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? found.group() : quoted(unescaped(found.group(1)))));
  }

  private static String quoted(String text) {
    try {
      return LENIENT.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text is always JSON", e);
    }
  }

  /** Undoes the five replacements of the template engine; the ampersand last. */
  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
