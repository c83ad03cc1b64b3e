package org.jobsanalytics.etl.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is put forward; simulator and pipeline may share it. */
public final class SimulatedClock implements InstantSource {

  private final AtomicReference<Instant> now;

  public SimulatedClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /**
   * Puts the clock forward.
   *
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public Instant advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("a clock goes forward only, was " + by);
    }
    return now.updateAndGet(before -> before.plus(by));
  }
}
