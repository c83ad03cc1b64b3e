package org.jobsanalytics.etl.normalise;

import java.text.Normalizer;

/** Makes spellings comparable: case, accents, ligatures, apostrophes and dashes folded. */
final class Folding {

  /** Unicode takes it for a letter, writers for an apostrophe. */
  private static final char MODIFIER_APOSTROPHE = '\u02bc';

  private static final char[] FOLDED = table();
  private static final boolean[] WORD = new boolean[FOLDED.length];

  static {
    for (char c = 0; c < WORD.length; c++) {
      WORD[c] = Character.isLetterOrDigit(c);
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

  /** Whether {@code c} is a letter or digit; a table answers for nearly all that are met. */
  static boolean partOfWord(char c) {
    return c < WORD.length ? WORD[c] : Character.isLetterOrDigit(c);
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
    return c < FOLDED.length ? FOLDED[c] : foldWide(c);
  }

  private static char foldWide(char c) {
    return switch (c) {
      case '‘', '’', '‛', 'ʼ', '′' -> '\'';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '≥' -> '>';
      case '≤' -> '<';
      default -> Character.toLowerCase(c);
    };
  }

  /** Basic Latin to Latin Extended-A, the letters French and its neighbours are written in. */
  private static char[] table() {
    char[] table = new char[0x180];
    for (char c = 0; c < table.length; c++) {
      String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      table[c] = Character.toLowerCase(bare.charAt(0));
    }
    table['œ'] = 'o';
    table['Œ'] = 'o';
    table['´'] = '\'';
    table['`'] = '\'';
    return table;
  }
}
