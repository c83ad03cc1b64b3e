package org.jobsanalytics.etl.model;

import java.util.Objects;

/** What makes an offer one offer: its source and the source's own id. */
public record OfferKey(SourceId source, String externalId) {

  public OfferKey {
    Objects.requireNonNull(source, "source");
    if (externalId.isBlank()) {
      throw new IllegalArgumentException("an offer of " + source + " needs its source's id");
    }
  }

  @Override
  public String toString() {
    return source + ":" + externalId;
  }
}
