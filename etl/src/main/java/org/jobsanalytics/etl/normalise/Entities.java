package org.jobsanalytics.etl.normalise;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/** Decodes HTML's character references: by name, by number, by hexadecimal number. */
final class Entities {

  private static final int LONGEST = 10;
  private static final Map<String, Integer> NAMED =
      Table.rows("entities.tsv", 2).stream()
          .collect(toUnmodifiableMap(row -> row[0], row -> Integer.valueOf(row[1])));

  private Entities() {}

  /** Decodes one level; what is no reference stays. */
  static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int done = 0;
    while (ampersand >= 0) {
      decoded.append(text, done, ampersand);
      int end = endOfReference(text, ampersand);
      int codePoint = end < 0 ? -1 : codePoint(text.substring(ampersand + 1, end));
      if (codePoint < 0) {
        decoded.append('&');
        done = ampersand + 1;
      } else {
        decoded.appendCodePoint(codePoint);
        done = end + 1;
      }
      ampersand = text.indexOf('&', done);
    }
    return decoded.append(text, done, text.length()).toString();
  }

  private static int endOfReference(String text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + LONGEST);
    for (int i = ampersand + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return -1;
      }
    }
    return -1;
  }

  private static int codePoint(String reference) {
    if (!reference.startsWith("#")) {
      return NAMED.getOrDefault(reference, -1);
    }
    try {
      boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
      int codePoint =
          hexadecimal
              ? Integer.parseInt(reference.substring(2), 16)
              : Integer.parseInt(reference.substring(1));
      return Character.isValidCodePoint(codePoint) ? codePoint : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
