package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of one run: its UTC start to the second and a suffix that keeps two of the same second
 * apart, as in {@code 20261122T154639Z-3f9a1c}. Sorting by name sorts by start.
 */
public record RunId(String value) implements Comparable<RunId> {

  private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-z]{6}");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * @throws IllegalArgumentException if {@code value} is not of the form above
   */
  public RunId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a run is named like 20261122T154639Z-3f9a1c, was '" + value + "'");
    }
  }

  /** Names a run that starts at {@code start}; only the low 24 bits of {@code suffix} count. */
  public static RunId at(Instant start, int suffix) {
    return new RunId(SECOND.format(start) + String.format(Locale.ROOT, "-%06x", suffix & 0xFFFFFF));
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
