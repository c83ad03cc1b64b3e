package org.jobsanalytics.etl.normalise;

import java.util.List;

/**
 * One spelling a technology is found by.
 *
 * @param technology its name, "" for a phrase that hides a technology's name and means none
 * @param exact the spelling if its case matters, else ""
 * @param near one of these words must stand near, if there are any
 * @param notBefore none of these words may follow at once
 */
record Spelling(String technology, String exact, List<String> near, List<String> notBefore) {

  // About the length of a line of a list of skills.
  private static final int NEAR = 70;

  boolean isDecoy() {
    return technology.isEmpty();
  }

  /** Whether this is what {@code text} says from {@code begin} to {@code end}. */
  boolean matches(Texts texts, String text, int begin, int end) {
    if (!exact.isEmpty() && !text.startsWith(exact, begin)) {
      return false;
    }
    if (notBefore.isEmpty() && near.isEmpty()) {
      return true;
    }
    String folded = texts.folded();
    String after = folded.substring(end, Math.min(folded.length(), end + NEAR));
    String next = after.stripLeading();
    for (String word : notBefore) {
      if (next.startsWith(word)) {
        return false;
      }
    }
    String before = folded.substring(Math.max(0, begin - NEAR), begin);
    return near.isEmpty() || anyIn(before) || anyIn(after);
  }

  private boolean anyIn(String surroundings) {
    for (String word : near) {
      if (Words.holds(surroundings, word)) {
        return true;
      }
    }
    return false;
  }
}
