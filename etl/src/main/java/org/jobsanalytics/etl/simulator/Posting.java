package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An ad of a vacancy on a source, with all that will become of it.
 *
 * @param externalId the source's id; of the career sites the path
 * @param board which board, company or site of the source shows it, "" if there is one only
 * @param style decides on the wording: equal for an ad and its copies
 * @param copyOf the id of the ad that this one repeats word for word, "" if none
 */
record Posting(
    Channel channel,
    String externalId,
    String board,
    Vacancy vacancy,
    long style,
    Instant published,
    String copyOf,
    List<Edit> edits,
    List<Span> spans) {

  Posting {
    edits = List.copyOf(edits);
    spans = List.copyOf(spans);
  }

  boolean isShown(Instant instant) {
    return spans.stream().anyMatch(span -> span.holds(instant));
  }

  /** The ad as it is shown at {@code instant}. */
  Optional<Ad> at(Instant instant) {
    if (!isShown(instant)) {
      return Optional.empty();
    }
    return Optional.of(
        new Ad(this, edits.stream().filter(edit -> !edit.at().isAfter(instant)).toList()));
  }

  /** Whether it was shown before and is not at {@code instant}. */
  boolean isGone(Instant instant) {
    return !published.isAfter(instant) && !isShown(instant);
  }
}
