package org.jobsanalytics.etl.extract.sources;

/** A short piece of a page for a message. */
final class Excerpt {

  private static final int LENGTH = 120;

  private Excerpt() {}

  /** The beginning of {@code text} in quotes and on one line. */
  static String of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), 2 * LENGTH));
    String line = beginning.replaceAll("[\\s\\p{Cntrl}\\p{Cs}]+", " ").strip();
    if (line.length() <= LENGTH && beginning.length() == text.length()) {
      return "'" + line + "'";
    }
    return "'" + line.substring(0, Math.min(line.length(), LENGTH)) + "…'";
  }
}
