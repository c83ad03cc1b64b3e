package org.jobsanalytics.etl.normalise;

import java.text.Normalizer;

/** Makes spellings comparable: case, accents, ligatures, apostrophes and dashes folded. */
final class Folding {

  /** Unicode takes it for a letter, writers for an apostrophe. */
  private static final char MODIFIER_APOSTROPHE = '\u02bc';

  /** Of a form: whether the folded character is a letter or digit. */
  static final int IN_WORD = 19;

  /** Of a form: whether the character itself is a capital. */
  static final int CAPITAL = 39;

  /** Of a form: whether the character is one of 0 to 9. */
  static final int DIGIT = 59;

  /** What a form tells besides the folded character and {@link #partOfWord}. */
  static final long KINDS = 1L << IN_WORD | 1L << CAPITAL | 1L << DIGIT;

  private static final int PART_OF_WORD = 63;

  // The letters French and its neighbours are written in; those behind are folded one by one.
  private static final int LAST_LATIN = 0x17f;

  // Of all characters there are, so that none is a case apart; a text needs a few lines of it.
  private static final long[] FORMS = new long[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < FORMS.length; c++) {
      FORMS[c] = formOf((char) c);
    }
  }

  private Folding() {}

  /** Folds one character for one, so that positions in the result are positions in the text. */
  static String sameLength(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** Whether {@code c} is a letter or digit. */
  static boolean partOfWord(char c) {
    return form(c) < 0;
  }

  /** The text as its letters and digits in words, one space between: {@code "l etang la ville"}. */
  static String key(String text) {
    char[] key = new char[2 * text.length()];
    int length = 0;
    // An array is walked three times as fast as a string.
    char[] letters = text.toCharArray();
    for (char c : letters) {
      if (c == 'œ' || c == 'Œ' || c == 'æ' || c == 'Æ') {
        key[length++] = c == 'œ' || c == 'Œ' ? 'o' : 'a';
        key[length++] = 'e';
      } else if (c != MODIFIER_APOSTROPHE && (partOfWord(c) || Character.isSurrogate(c))) {
        key[length++] = fold(c);
      } else if (length > 0
          && key[length - 1] != ' '
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        key[length++] = ' ';
      }
    }
    boolean blank = length > 0 && key[length - 1] == ' ';
    return new String(key, 0, blank ? length - 1 : length);
  }

  static char fold(char c) {
    return (char) form(c);
  }

  /**
   * What there is to know of a character: its folded one in 16 bits, and the bits named above.
   * These are as far apart as they are for the forms of sixteen characters to be added up with one
   * shift.
   */
  static long form(char c) {
    return FORMS[c];
  }

  private static long formOf(char c) {
    char folded = c <= LAST_LATIN ? foldLatin(c) : foldWide(c);
    return folded
        | (Character.isLetterOrDigit(folded) ? 1L << IN_WORD : 0)
        | (Character.isUpperCase(c) ? 1L << CAPITAL : 0)
        | (c >= '0' && c <= '9' ? 1L << DIGIT : 0)
        | (Character.isLetterOrDigit(c) ? 1L << PART_OF_WORD : 0);
  }

  private static char foldWide(char c) {
    return switch (c) {
      case '‘', '’', '‛', 'ʼ', '′' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '≥' -> '>';
      case '≤' -> '<';
      default -> {
        char small = Character.toLowerCase(c); // a Latin one of K or Å as signs of units
        yield small <= LAST_LATIN ? foldLatin(small) : small;
      }
    };
  }

  private static char foldLatin(char c) {
    return switch (c) {
      case 'œ', 'Œ' -> 'o';
      case '´', '`' -> '\'';
      default -> {
        String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        yield Character.toLowerCase(bare.charAt(0));
      }
    };
  }
}
