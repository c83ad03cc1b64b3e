package org.jobsanalytics.etl.model;

import java.util.regex.Pattern;

/** The short lower-case name of a source, as in {@code francetravail}. */
public record SourceId(String value) implements Comparable<SourceId> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,30}");

  /**
   * @throws IllegalArgumentException if {@code value} is not 2 to 31 lower-case letters and digits
   */
  public SourceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a source is named by 2 to 31 lower-case letters and digits, was '" + value + "'");
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
