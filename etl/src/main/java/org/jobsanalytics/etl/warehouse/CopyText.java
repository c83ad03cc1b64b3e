package org.jobsanalytics.etl.warehouse;

import java.util.Collection;
import java.util.Optional;

/**
 * Values in the text format of PostgreSQL's COPY.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html">COPY, File Formats</a>
 */
final class CopyText {

  static final String NULL = "\\N";

  private CopyText() {}

  static String of(Optional<?> value) {
    return value.map(Object::toString).map(CopyText::of).orElse(NULL);
  }

  /** Escapes {@code text}. PostgreSQL cannot hold U+0000, so it is left out. */
  static String of(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String replacement = replacement(c);
      boolean loneSurrogate = Character.isSurrogate(c) && !isPaired(text, i);
      if (escaped == null && (replacement != null || loneSurrogate)) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        escaped.append(loneSurrogate ? "\uFFFD" : replacement == null ? c : replacement);
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static String replacement(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\0' -> "";
      default -> null;
    };
  }

  private static boolean isPaired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** An array literal of the values, each in quotes. */
  static String array(Collection<String> values) {
    StringBuilder literal = new StringBuilder("{");
    for (String value : values) {
      literal
          .append(literal.length() > 1 ? "," : "")
          .append('"')
          .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return of(literal.append('}').toString());
  }
}
