package org.jobsanalytics.etl.extract.sources;

import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;

/** Counts the rounds of a loop over the outside world, so that it ends loudly if it has no end. */
final class Bound {

  private final SourceId source;
  private final int most;
  private final String rounds;
  private int count;

  /** {@code rounds} names what is counted, as in {@code pages of a board}. */
  Bound(SourceId source, int most, String rounds) {
    this.source = source;
    this.most = most;
    this.rounds = rounds;
  }

  /**
   * Counts one round that is about to begin.
   *
   * @throws SourceException LIMIT_REACHED if it is one too many
   */
  void next() {
    count++;
    if (count > most) {
      throw new SourceException(
          source,
          SourceException.Code.LIMIT_REACHED,
          "expected at most " + most + " " + rounds + ", was more");
    }
  }
}
