package org.jobsanalytics.etl.model;

import java.util.Objects;

/**
 * A field of an offer that its source's contract does not know, or not of that type.
 *
 * @param path a JSON pointer from the offer, as in {@code /company/size}
 * @param type STRING, NUMBER, BOOLEAN, OBJECT or ARRAY
 */
public record UnknownField(String path, String type) {

  public UnknownField {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(type, "type");
  }
}
