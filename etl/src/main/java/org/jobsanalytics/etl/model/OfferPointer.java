package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Where an offer was seen, and when.
 *
 * @param offset which offer of the page, from 0
 * @param fetchedAt when the source showed it
 */
public record OfferPointer(PagePointer page, int offset, Instant fetchedAt) {

  public OfferPointer {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
    if (offset < 0) {
      throw new IllegalArgumentException("offers count from 0, was " + offset);
    }
  }
}
