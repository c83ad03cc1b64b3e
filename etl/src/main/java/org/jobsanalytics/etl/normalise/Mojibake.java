package org.jobsanalytics.etl.normalise;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Repairs UTF-8 that was read as Windows-1252, as in {@code dÃ©veloppeur}. Only the letters of
 * western Europe, general punctuation and the euro are restored, so that real text is not touched.
 */
final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The first bytes of the UTF-8 forms of U+0080 to U+017F, and of U+2000 to U+2122. */
  private static final String LEADS = "ÂÃÄÅâ";

  private static final int SECOND_BYTE = 0x80;

  private Mojibake() {}

  static String repair(String text) {
    return mayHold(text) ? repairAll(text) : text;
  }

  /** Whether a first byte has a second: the search for one character takes next to no time. */
  private static boolean mayHold(String text) {
    for (int lead = 0; lead < LEADS.length(); lead++) {
      char c = LEADS.charAt(lead);
      for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 'a';
        if (next >= SECOND_BYTE || (c == 'Ã' && next == ' ')) {
          return true;
        }
      }
    }
    return false;
  }

  private static String repairAll(String text) {
    StringBuilder repaired = new StringBuilder();
    int done = 0;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (LEADS.indexOf(characters[i]) < 0) {
        continue;
      }
      int length = lengthAt(text, i);
      boolean halfLost = text.startsWith("Ã ", i);
      if (length > 1 || halfLost) {
        // The second half of "à" is a no-break space, which many a program makes a blank.
        String letter = halfLost ? "à" : decode(text.substring(i, i + length));
        repaired.append(text, done, i).append(letter);
        i += halfLost ? 0 : length - 1;
        done = i + 1;
      }
    }
    return done == 0 ? text : repaired.append(text, done, text.length()).toString();
  }

  /** How many characters from {@code at} on are one character of UTF-8; 1 if they are none. */
  private static int lengthAt(String text, int at) {
    int length = text.charAt(at) == 'â' ? 3 : 2;
    // What follows a first byte in UTF-8 is none of ASCII.
    if (at + length > text.length() || text.charAt(at + 1) < SECOND_BYTE) {
      return 1;
    }
    String decoded = decode(text.substring(at, at + length));
    return decoded.length() == 1 && restorable(decoded.charAt(0)) ? length : 1;
  }

  private static boolean restorable(char c) {
    return (c >= 0xA0 && c < 0x180) || (c >= 0x2010 && c <= 0x2122);
  }

  private static String decode(String characters) {
    byte[] bytes = new byte[characters.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = characters.charAt(i);
      // Windows-1252 leaves five bytes undefined; decoders pass them through as C1 controls.
      byte[] encoded = c < 0x100 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(WINDOWS);
      bytes[i] = encoded[0];
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
