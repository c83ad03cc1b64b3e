package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers: French ones in every grouping ({@code 01 23 45 67 89}, {@code
 * 01.23.45.67.89}, {@code 0 123 456 789}, {@code +33 (0)1-23-45-67-89}, {@code 0033…}) and any
 * other that starts with a plus sign. A date or an amount is none.
 */
final class PhoneNumbers {

  /** What a number begins with, of which most are none. */
  static final Cues OPENINGS = new Cues("0", "+", "3");

  static final String PLACEHOLDER = "[téléphone]";

  private static final Pattern DATE =
      Pattern.compile(
          "[0-3][0-9][/.-][01][0-9][/.-](?:(?:19|20)[0-9]{2}"
              + "|[0-9]{2}(?![ ./-]?[0-9]{2}[ ./-]?[0-9]{2}))");
  // Not the "+5" of "Bac +5 2026".
  private static final Pattern COUNTRY_CODE = Pattern.compile("\\+(?:[2-9][0-9]|[17].)");
  private static final Pattern ABROAD =
      Pattern.compile("00(?:33|590|594|596|262|269|32|352|41|377)[0-9]{7,}");
  private static final Pattern FRENCH_WITHOUT_PLUS = Pattern.compile("33[1-9][0-9]{8}");
  private static final Pattern NATIONAL = Pattern.compile("0[1-9][0-9]{8}");
  private static final int NATIONAL_DIGITS = 10;
  private static final int FEWEST_INTERNATIONAL = 8;
  private static final int MOST_INTERNATIONAL = 15;
  private static final int MOST_SEPARATORS = 3;
  // The fewest digits with a sign before them and the most separators between.
  private static final int LONGEST_START = 1 + FEWEST_INTERNATIONAL * (1 + MOST_SEPARATORS);
  private static final String SEPARATORS =
      " .-/_()[]·•\u2010\u2011\u2012\u2013\u2014\t\n\u00a0\u202f";

  private PhoneNumbers() {}

  /**
   * @param stands where {@link #OPENINGS} stand
   */
  static String remove(String text, CueScan.Stands stands) {
    StringBuilder rest = new StringBuilder();
    int done = 0;
    int from = 0;
    for (int start : stands.of(OPENINGS)) {
      if (start < from || !mayStart(text, start)) {
        continue;
      }
      int end = endOfNumber(text, start);
      if (end == start) {
        from = endOfDate(text, start);
      } else {
        rest.append(text, done, start).append(PLACEHOLDER);
        done = end;
        from = end;
      }
    }
    return done == 0 ? text : rest.append(text, done, text.length()).toString();
  }

  private static boolean mayStart(String text, int at) {
    return at == 0 || !Character.isDigit(text.charAt(at - 1));
  }

  /** The position after the number that starts at {@code start}; {@code start} if none does. */
  private static int endOfNumber(String text, int start) {
    if (!hasDigits(text, start)) {
      return start;
    }
    Digits digits = Digits.read(text, start);
    String found = digits.found();
    if (found.length() < FEWEST_INTERNATIONAL || endOfDate(text, start) > start) {
      return start;
    }
    if (text.charAt(start) == '+') {
      if (!COUNTRY_CODE
          .matcher(text.substring(start, Math.min(text.length(), start + 3)))
          .matches()) {
        return start;
      }
      int length = found.startsWith("330") ? 12 : found.startsWith("33") ? 11 : found.length();
      return found.length() < FEWEST_INTERNATIONAL ? start : digits.endOf(length);
    }
    if (ABROAD.matcher(found).matches()) {
      return digits.endOf(found.startsWith("00330") ? 14 : 13);
    }
    if (FRENCH_WITHOUT_PLUS.matcher(found).lookingAt()) {
      return digits.endOf(11);
    }
    if (NATIONAL.matcher(found).lookingAt()) {
      return digits.endOf(NATIONAL_DIGITS);
    }
    return start;
  }

  /** Whether there may be enough of them for a telephone number: nearly all numbers are shorter. */
  private static boolean hasDigits(String text, int start) {
    int digits = 0;
    int end = Math.min(text.length(), start + LONGEST_START);
    for (int i = start; i < end && digits < FEWEST_INTERNATIONAL; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (i > start && SEPARATORS.indexOf(c) < 0) {
        return false;
      }
    }
    return digits == FEWEST_INTERNATIONAL;
  }

  /** {@code 01/02/2026 08 30} and {@code 01/09/26 - 31/12/26} have ten digits too. */
  private static int endOfDate(String text, int at) {
    boolean mayBeOne = at + 2 < text.length() && "/.-".indexOf(text.charAt(at + 2)) >= 0;
    if (!mayBeOne) {
      return at;
    }
    Matcher date = DATE.matcher(text).region(at, Math.min(text.length(), at + 14));
    return date.lookingAt() ? date.end() : at;
  }

  /** The digits from a position on, a few separators between two of them, and where each ends. */
  private record Digits(String text, String found, List<Integer> ends) {

    static Digits read(String text, int start) {
      StringBuilder found = new StringBuilder();
      List<Integer> ends = new ArrayList<>();
      int separators = 0;
      int i = text.charAt(start) == '+' ? start + 1 : start;
      while (i < text.length()
          && found.length() < MOST_INTERNATIONAL
          && separators <= MOST_SEPARATORS) {
        char c = text.charAt(i);
        i++;
        if (c >= '0' && c <= '9') {
          ends.add(i);
          found.append(c);
          separators = 0;
        } else if (SEPARATORS.indexOf(c) >= 0) {
          separators++;
        } else {
          break;
        }
      }
      return new Digits(text, found.toString(), ends);
    }

    int endOf(int length) {
      int end = ends.get(Math.min(length, found.length()) - 1);
      // What hangs on without a blank belongs to it: a number must not survive in a longer one.
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }
  }
}
