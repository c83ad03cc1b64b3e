package org.jobsanalytics.etl.normalise;

import java.util.regex.Pattern;

/** Turns a source's text, which may be HTML escaped once or twice, into clean plain text. */
final class PlainText {

  // HTML in JSON in HTML is escaped twice at most; a fourth level is somebody's joke.
  private static final int LEVELS = 3;
  private static final Pattern BREAKS = Pattern.compile("\n++(?:- )?");

  private PlainText() {}

  /**
   * Paragraphs and list entries stand on lines of their own, with at most one empty line between.
   */
  static String lines(String text) {
    String plain = text;
    for (int level = 0; level < LEVELS; level++) {
      String before = plain;
      plain = Entities.decode(Markup.strip(plain));
      if (plain.equals(before)) {
        break;
      }
    }
    plain = Mojibake.repair(Markup.strip(plain));
    return Whitespace.cleanAndComposed(plain);
  }

  /** The same on one line. */
  static String line(String text) {
    String lines = lines(text);
    boolean one = lines.indexOf('\n') < 0;
    return one ? lines.strip() : BREAKS.matcher(lines).replaceAll(" ").strip();
  }
}
