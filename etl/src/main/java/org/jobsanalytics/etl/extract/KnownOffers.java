package org.jobsanalytics.etl.extract;

import java.time.Instant;
import java.util.Optional;

/** What the warehouse knows of a source's offers. */
@FunctionalInterface
public interface KnownOffers {

  /** When the offer was last fetched; empty if it never was. */
  Optional<Instant> lastFetched(String externalId);

  /** Knows none: everything is fetched. */
  static KnownOffers none() {
    return externalId -> Optional.empty();
  }
}
