package org.jobsanalytics.etl.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses from their at sign, also where it is spelt out against robots. */
final class EmailAddresses {

  static final String PLACEHOLDER = "[e-mail]";

  // Also "jean (at) exemple.fr", "jean[arobase]exemple.fr".
  private static final Pattern AT_SIGN =
      Pattern.compile(
          "[@＠]|[\\[({<] ?(?:at|arobase?) ?[\\])}>]| arobase? ", Pattern.CASE_INSENSITIVE);
  static final Cues OPENINGS = new Cues("@", "＠", "[", "(", "{", "<", " ar", " Ar", " aR", " AR");
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 255;

  private EmailAddresses() {}

  /**
   * @param stands where {@link #OPENINGS} stand
   */
  static String remove(String text, CueScan.Stands stands) {
    Matcher at = AT_SIGN.matcher(text);
    StringBuilder rest = new StringBuilder();
    int done = 0;
    int from = 0;
    for (int stand : stands.of(OPENINGS)) {
      boolean passed = stand < from || !mayBeSign(text, stand);
      if (passed || !at.region(stand, text.length()).lookingAt()) {
        continue;
      }
      int start = startOfLocalPart(text, at.start(), done);
      boolean plain = at.group().equals("@") && !endsWithSpace(text, at.start());
      int end = endOfDomain(text, at.end(), plain);
      if (start < at.start() && end > at.end()) {
        rest.append(text, done, start).append(PLACEHOLDER);
        done = end;
      }
      from = Math.max(at.end(), done);
    }
    return done == 0 ? text : rest.append(text, done, text.length()).toString();
  }

  /** Whether there may be an {@link #AT_SIGN}: most brackets are of other matters. */
  private static boolean mayBeSign(String text, int at) {
    char c = text.charAt(at);
    if (c == '@' || c == '＠') {
      return true;
    }
    boolean blank = at + 1 < text.length() && text.charAt(at + 1) == ' ';
    int word = blank ? at + 2 : at + 1;
    return text.regionMatches(true, word, "at", 0, 2) || text.regionMatches(true, word, "ar", 0, 2);
  }

  private static int startOfLocalPart(String text, int at, int floor) {
    int start = skipSpaceBefore(text, at, floor);
    int limit = Math.max(floor, start - LONGEST_LOCAL_PART);
    int first = start;
    while (first > limit && partOfLocal(text.charAt(first - 1))) {
      first--;
    }
    return first == start ? at : first;
  }

  /** An address may be typed with one blank around its at sign. */
  private static int skipSpaceBefore(String text, int at, int floor) {
    return at > floor && endsWithSpace(text, at) ? at - 1 : at;
  }

  private static boolean endsWithSpace(String text, int end) {
    return end > 0 && text.charAt(end - 1) == ' ';
  }

  private static int endOfDomain(String text, int from, boolean plain) {
    int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    int limit = Math.min(text.length(), start + LONGEST_DOMAIN);
    int end = start;
    while (end < limit && partOfDomain(text.charAt(end))) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    // Blanks and other signs are only forgiven before what clearly is a domain; but an address
    // that the source cut before its dot is an address.
    boolean dotted = text.substring(start, end).indexOf('.') > 0;
    return dotted || (plain && start == from) ? end : from;
  }

  private static boolean partOfLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean partOfDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '@';
  }
}
