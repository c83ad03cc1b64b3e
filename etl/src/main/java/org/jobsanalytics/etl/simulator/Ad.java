package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.List;

/**
 * An ad in one of its states.
 *
 * @param edits those already made
 */
record Ad(Posting posting, List<Edit> edits) {

  Ad {
    edits = List.copyOf(edits);
  }

  String id() {
    return posting.externalId();
  }

  Vacancy vacancy() {
    return posting.vacancy();
  }

  Instant published() {
    return posting.published();
  }

  Instant updated() {
    return edits.isEmpty() ? posting.published() : edits.get(edits.size() - 1).at();
  }

  boolean was(Change change) {
    return edits.stream().anyMatch(edit -> edit.change() == change);
  }

  /** Dice for what {@code topic} needs; equal for an ad and its copies. */
  Dice dice(long topic) {
    return Dice.of(posting.style(), topic);
  }

  Wording wording() {
    return Wordings.of(this);
  }
}
