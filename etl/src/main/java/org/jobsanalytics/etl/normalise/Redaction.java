package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes personal data out of a text: e-mail addresses, telephone numbers, names of contacts. What
 * stood there is named in brackets, so that a reader sees that something is gone.
 *
 * @param text what is left
 * @param removed whether anything was taken out
 */
record Redaction(String text, boolean removed) {

  /** The longest excerpt kept of a page that could not be read, in characters. */
  private static final int EXCERPT = 300;

  /** Takes one kind out of a text, of which it is known where such may begin. */
  private interface Removal {
    String remove(String text, CueScan.Stands stands);
  }

  private static final List<Removal> REMOVALS =
      List.of(EmailAddresses::remove, PhoneNumbers::remove, ContactNames::remove);
  private static final CueScan SCAN =
      new CueScan(
          Stream.concat(
                  Stream.of(EmailAddresses.OPENINGS, PhoneNumbers.OPENINGS),
                  ContactNames.OPENINGS.stream())
              .toList());

  static Redaction of(String text) {
    String rest = text;
    CueScan.Stands stands = SCAN.in(text);
    for (Removal removal : REMOVALS) {
      String without = removal.remove(rest, stands);
      if (!without.equals(rest)) {
        rest = without;
        stands = SCAN.in(rest);
      }
    }
    return new Redaction(rest, !rest.equals(text));
  }

  /** An excerpt of at most 300 characters on one line, without personal data. */
  static String mask(String text) {
    // Cut generously first: nothing may be cut in the middle of a number before it is seen.
    String start = text.length() > 20 * EXCERPT ? text.substring(0, 20 * EXCERPT) : text;
    String masked = of(PlainText.line(start)).text();
    return shortened(masked, EXCERPT);
  }

  /** At most {@code longest} characters, with an ellipsis where the end was cut off. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    boolean halves = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halves ? end - 1 : end).strip() + "…";
  }
}
