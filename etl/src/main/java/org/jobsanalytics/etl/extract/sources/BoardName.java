package org.jobsanalytics.etl.extract.sources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The board that a page or an offer belongs to, which its addresses say. */
final class BoardName {

  private BoardName() {}

  /** What the first group of {@code form} finds in the first of {@code addresses}, or "". */
  static String in(Pattern form, String... addresses) {
    return Stream.of(addresses)
        .map(form::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  /** The id within all boards, as in {@code famous-bakery/4711}. */
  static String qualified(String board, String id) {
    return board.isEmpty() ? id : board + "/" + id;
  }
}
