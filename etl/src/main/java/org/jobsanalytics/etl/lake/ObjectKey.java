package org.jobsanalytics.etl.lake;

import java.util.Arrays;
import java.util.Set;

/** The names of objects: what is read from a manifest must not lead out of the lake. */
final class ObjectKey {

  private static final Set<String> NO_SEGMENTS = Set.of("", ".", "..");

  private ObjectKey() {}

  /**
   * Returns {@code key}.
   *
   * @throws IllegalArgumentException if it is no path of segments
   */
  static String checked(String key) {
    if (Arrays.stream(key.split("/", -1)).anyMatch(NO_SEGMENTS::contains)) {
      throw new IllegalArgumentException("a key stays inside the lake, was " + key);
    }
    return key;
  }
}
