package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The parts of a title, as in {@code Comptable (H/F) - Nantes}. */
final class TitleParts {

  private static final OpeningPattern BETWEEN_PARTS =
      new OpeningPattern(
          Pattern.compile(
              " ?[,;|()\\[\\]] ?|(?<![HFMX]) ?/ ?(?![HFMX]\\b)|(?: |^)[-–—] ?| à | [HFM]/[HFMX](?![\\p{L}])| @ ?"),
          4,
          TitleParts::separators);

  private TitleParts() {}

  /** In their order, the signs between them left out. */
  static List<String> of(String title) {
    return BETWEEN_PARTS.split(title);
  }

  /** Where a part of a title may end: at one of some signs, or a blank with one behind it. */
  private static int[] separators(String title) {
    IntStream.Builder separators = IntStream.builder();
    for (int at = 0; at < title.length(); at++) {
      char c = title.charAt(at);
      boolean blank = c == ' ' && at + 1 < title.length();
      if (",;|()[]/-–—".indexOf(c) >= 0
          || (blank && ",;|()[]/-–—à@HFM".indexOf(title.charAt(at + 1)) >= 0)) {
        separators.add(at);
      }
    }
    return separators.build().toArray();
  }
}
