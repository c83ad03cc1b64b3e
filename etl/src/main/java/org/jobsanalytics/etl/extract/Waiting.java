package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.time.Instant;

/** Time and chance, as far as politeness needs them; tests bring their own. */
public interface Waiting {

  Instant now();

  /**
   * Waits for {@code time}; not at all if it is zero or negative.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  void pause(Duration time);

  /** A number from 0, inclusive, to 1, exclusive: how much of the jitter to take. */
  double chance();

  /** The machine's clock. */
  static Waiting real() {
    return new RealWaiting();
  }
}
