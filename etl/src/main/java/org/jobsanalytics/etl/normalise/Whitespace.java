package org.jobsanalytics.etl.normalise;

import java.text.Normalizer;

/** Reduces the many kinds of blank to the space and the line break, and drops what is invisible. */
final class Whitespace {

  private static final int MOST_MARKS = 4;

  // From the first combining mark on texts may need composing, but not for general punctuation
  // (its two first blanks are gone by then) and the signs up to the trade mark's.
  private static final char FIRST_MARK = '\u0300';
  private static final char FIRST_PUNCTUATION = '\u2002';
  private static final char LAST_SIGN = '\u2122';
  private static final char LAST_PLAIN = '\u2200';

  // Which characters simply stay: Latin letters, the punctuation of texts, and single spaces. Of
  // all characters there are, so that none is a case apart.
  private static final boolean[] PLAIN = plain();

  // Written from the start on over what was read: nothing gets longer.
  private final char[] clean;
  private int length;
  private boolean space;
  private int breaks;
  private int marks;
  private boolean changed;
  private boolean composed = true;

  private static boolean[] plain() {
    boolean[] plain = new boolean[Character.MAX_VALUE + 1];
    for (char c = 0; c < LAST_PLAIN; c++) {
      int type = Character.getType(c);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      boolean special =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.UNASSIGNED
              || type == Character.NON_SPACING_MARK;
      plain[c] = !blank && !special && c != '¿' && isComposed(c);
    }
    plain[' '] = true;
    return plain;
  }

  /** Whether nothing can be composed of it and what is around it. */
  private static boolean isComposed(char c) {
    return c < FIRST_MARK || (c >= FIRST_PUNCTUATION && c <= LAST_SIGN);
  }

  private Whitespace(String text) {
    clean = text.toCharArray();
  }

  /**
   * Spaces never repeat, lines have none at their ends, and between paragraphs is one empty line.
   * Control characters, zero-width ones and half surrogates (which no database takes) are gone.
   */
  static String clean(String text) {
    return of(text).text(text);
  }

  /** The same in Unicode's composed form, {@code é} as one character. */
  static String cleanAndComposed(String text) {
    Whitespace whitespace = of(text);
    String clean = whitespace.text(text);
    return whitespace.composed ? clean : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static Whitespace of(String text) {
    Whitespace whitespace = new Whitespace(text);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      int end = whitespace.endOfPlain(i);
      if (end > i) {
        whitespace.putAll(i, end);
        i = end;
      }
      if (i < length) {
        whitespace.take(text, i);
      }
    }
    return whitespace;
  }

  /** What is left of {@code text}: often all. */
  private String text(String text) {
    return length == text.length() && !changed ? text : new String(clean, 0, length);
  }

  /** The end of the words from {@code from} on that have single spaces between them. */
  private int endOfPlain(int from) {
    int end = from;
    char before = ' ';
    while (end < clean.length) {
      char c = clean[end];
      // Bit by bit, since nothing foretells where a space comes; two nearly never do.
      boolean twoSpaces = ((c ^ ' ') | (before ^ ' ')) == 0;
      if (twoSpaces || !PLAIN[c]) {
        break;
      }
      before = c;
      end++;
    }
    return end > from && before == ' ' ? end - 1 : end;
  }

  private void putAll(int from, int to) {
    put(clean[from]);
    if (length <= from) {
      changed = true;
      System.arraycopy(clean, from + 1, clean, length, to - from - 1);
    }
    length += to - from - 1;
    marks = 0;
  }

  private void take(String text, int at) {
    char c = text.charAt(at);
    composed &= isComposed(c);
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
      // "\r\n" is one break.
      breaks += c == '\n' && at > 0 && text.charAt(at - 1) == '\r' ? 0 : 1;
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || lostSpace(text, at)) {
      space = true;
    } else if (visible(text, at) && !piledUp(c)) {
      put(c);
    }
  }

  /** A hundred accents on one letter are a joke, and slow to put in canonical order. */
  private boolean piledUp(char c) {
    marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
    return marks > MOST_MARKS;
  }

  private void put(char c) {
    if (length > 0 && breaks > 0) {
      append('\n');
      if (breaks > 1) {
        append('\n');
      }
    } else if (length > 0 && space) {
      append(' ');
    }
    space = false;
    breaks = 0;
    append(c);
  }

  private void append(char c) {
    changed |= clean[length] != c;
    clean[length] = c;
    length++;
  }

  /** France Travail turns the thin space of {@code 30 000} into an inverted question mark. */
  private static boolean lostSpace(String text, int at) {
    return text.charAt(at) == '¿'
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean visible(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED;
  }
}
