package org.jobsanalytics.etl.cli;

import java.time.Instant;
import java.time.InstantSource;

/** Begins at any time and goes on with the real one: when what was simulated is fetched. */
final class TickingClock implements InstantSource {

  private final Instant start;
  private final long startNanos = System.nanoTime();

  TickingClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
