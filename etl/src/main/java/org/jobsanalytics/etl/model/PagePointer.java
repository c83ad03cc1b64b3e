package org.jobsanalytics.etl.model;

import java.util.Objects;

/**
 * Where a raw page lies in the lake.
 *
 * @param part the key of the part, as in {@code raw/source=…/date=…/run=…/part-00001.jsonl.gz}
 * @param line the line in the unpacked part, from 1
 */
public record PagePointer(String part, int line) {

  public PagePointer {
    Objects.requireNonNull(part, "part");
    if (line < 1) {
      throw new IllegalArgumentException("lines count from 1, was " + line);
    }
  }

  @Override
  public String toString() {
    return part + ":" + line;
  }
}
