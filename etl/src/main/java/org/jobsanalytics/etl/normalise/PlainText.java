package org.jobsanalytics.etl.normalise;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns a source's text, which may be HTML escaped once or twice, into clean plain text. */
final class PlainText {

  // HTML in JSON in HTML is escaped twice at most; a fourth level is somebody's joke.
  private static final int LEVELS = 3;
  private static final Pattern BREAKS = Pattern.compile("\n++(?:- )?");

  // From the first combining mark on texts may need composing, but not for general punctuation
  // (its two first blanks are gone by then) and the signs up to the trade mark's.
  private static final char FIRST_MARK = '\u0300';
  private static final char FIRST_PUNCTUATION = '\u2002';
  private static final char LAST_SIGN = '\u2122';

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
    String clean = Whitespace.clean(plain);
    return isComposed(clean) ? clean : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** Whether all characters are of blocks in which nothing can be composed, as in most texts. */
  private static boolean isComposed(String text) {
    // An array is walked three times as fast as a string.
    char[] letters = text.toCharArray();
    for (char c : letters) {
      if (c >= FIRST_MARK && (c < FIRST_PUNCTUATION || c > LAST_SIGN)) {
        return false;
      }
    }
    return true;
  }

  /** The same on one line. */
  static String line(String text) {
    String lines = lines(text);
    boolean one = lines.indexOf('\n') < 0;
    return one ? lines.strip() : BREAKS.matcher(lines).replaceAll(" ").strip();
  }
}
