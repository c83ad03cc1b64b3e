package org.jobsanalytics.etl.extract;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source is asked to fetch, and what it may know for it.
 *
 * @param window the creation times to cover
 * @param cursor what the last complete crawl of this source left; the source alone understands it.
 *     Empty asks for everything in the window: a full crawl
 * @param settings the source's own
 * @param known which offers the warehouse has
 */
public record Crawl(
    Window window, Optional<String> cursor, SourceSettings settings, KnownOffers known) {

  /**
   * Times from {@code from}, inclusive, to {@code to}, exclusive; {@code to} is the crawl's start,
   * so that no page changes what comes after it.
   */
  public record Window(Instant from, Instant to) {
    public Window {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("a window ends after it begins, was " + from + " " + to);
      }
    }
  }

  public Crawl {
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(cursor, "cursor");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(known, "known");
  }
}
