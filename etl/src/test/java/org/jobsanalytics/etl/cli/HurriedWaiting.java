package org.jobsanalytics.etl.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jobsanalytics.etl.extract.Waiting;

/** Lets time pass instead of waiting, for one source, so that a test does not take as long. */
final class HurriedWaiting implements Waiting {

  private final InstantSource clock;
  private Duration passed = Duration.ZERO;

  HurriedWaiting(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant().plus(passed);
  }

  @Override
  public void pause(Duration time) {
    passed = time.isNegative() ? passed : passed.plus(time);
  }

  @Override
  public double chance() {
    return 0;
  }
}
