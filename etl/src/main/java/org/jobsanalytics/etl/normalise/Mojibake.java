package org.jobsanalytics.etl.normalise;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Repairs UTF-8 that was read as Windows-1252, as in {@code dÃ©veloppeur}. Only the letters of
 * western Europe, general punctuation and the euro are restored, so that real text is not touched.
 */
final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  // The first bytes of the UTF-8 forms of U+0080 to U+017F, and of U+2000 to U+2122.
  private static final String LEADS = "ÂÃÄÅâ";

  private Mojibake() {}

  static String repair(String text) {
    if (!mayBeBroken(text)) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int length = LEADS.indexOf(c) < 0 ? 1 : lengthAt(text, i);
      if (c == 'Ã' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
        // The second half of "à" is a no-break space, which many a program makes a blank.
        repaired.append('à');
        continue;
      }
      if (length == 1) {
        repaired.append(c);
      } else {
        repaired.append(decode(text.substring(i, i + length)));
        i += length - 1;
      }
    }
    return repaired.toString();
  }

  private static boolean mayBeBroken(String text) {
    for (int i = 0; i < LEADS.length(); i++) {
      if (text.indexOf(LEADS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** How many characters from {@code at} on are one character of UTF-8; 1 if they are none. */
  private static int lengthAt(String text, int at) {
    int length = text.charAt(at) == 'â' ? 3 : 2;
    if (at + length > text.length()) {
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
