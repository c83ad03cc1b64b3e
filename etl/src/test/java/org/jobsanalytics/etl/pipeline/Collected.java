package org.jobsanalytics.etl.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one visit to an invented source brings.
 *
 * @param crawl or an import
 * @param at when it began
 * @param inventoryFrom the least creation time of an offer in its inventory; empty if it is none
 * @param unreadable how many offers it met that cannot be read
 */
record Collected(
    boolean crawl,
    Instant at,
    boolean complete,
    Optional<Instant> inventoryFrom,
    List<Mention> mentions,
    int unreadable) {

  private static final Duration BEFORE_ITS_PAGES = Duration.ofMinutes(5);

  Collected {
    mentions = List.copyOf(mentions);
  }

  /** When the pages of a visit that began at {@code start} were fetched. */
  static Instant fetchedAt(Instant start) {
    return start.plus(BEFORE_ITS_PAGES);
  }

  Instant fetchedAt() {
    return fetchedAt(at);
  }

  /** How a page mentions an offer. */
  enum Way {
    SHOWN,
    NAMED,
    GONE
  }

  /**
   * A page's words on one offer.
   *
   * @param state as the offer was; also there, and without meaning, if it is not shown
   */
  record Mention(Way way, String id, State state) {}

  /**
   * An offer as its source shows it.
   *
   * @param updated the source's own time of this state, if it tells one
   */
  record State(
      String title,
      Optional<Instant> updated,
      Optional<Instant> published,
      Optional<Instant> expires) {}
}
