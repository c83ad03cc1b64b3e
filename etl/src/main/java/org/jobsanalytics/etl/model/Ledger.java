package org.jobsanalytics.etl.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every page and every offer of one run and source. Both counts add up: {@code read}
 * equals the sum of the others.
 *
 * @param issues how many accepted offers had an issue, by its code
 */
public record Ledger(
    RunId run, SourceId source, Pages pages, Offers offers, SortedMap<String, Integer> issues) {

  /** Pages, each counted once. */
  public record Pages(int read, int withOffers, int withoutOffer, int quarantined) {}

  /** Offers, each counted once each time it was met. */
  public record Offers(
      int read,
      int added,
      int updated,
      int unchanged,
      int stale,
      int reopened,
      int duplicate,
      int quarantined) {

    /** How many rows of published facts the load wrote. */
    public int changedRows() {
      return added + updated + reopened;
    }
  }

  public Ledger {
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(issues)));
  }
}
