package org.jobsanalytics.etl.normalise;

/** Whole words in text: where they begin and end. */
final class Words {

  private Words() {}

  /** Whether {@code text} holds {@code word} with no letter or digit on either side. */
  static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (begins(text, at) && ends(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word can begin at {@code at}. */
  static boolean begins(String text, int at) {
    return at == 0 || !Folding.partOfWord(text.charAt(at - 1));
  }

  /** Whether a word can end before {@code end}; "C" does not end before the signs of C++ and C#. */
  static boolean ends(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    return !Folding.partOfWord(next) && next != '+' && next != '#';
  }

  /**
   * Whether two words seem to meet at {@code at} that lost their blank, as in {@code
   * compétencesPython} and {@code SQLUne}.
   */
  static boolean glued(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    char first = text.charAt(at);
    boolean plainlySmall = first >= 'a' && first <= 'z';
    if (plainlySmall || !Character.isUpperCase(first)) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean wordFollows = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return Character.isLowerCase(before) || (Character.isUpperCase(before) && wordFollows);
  }
}
