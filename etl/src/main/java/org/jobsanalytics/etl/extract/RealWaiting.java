package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits really. */
final class RealWaiting implements Waiting {

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting before a request");
    }
  }

  @Override
  public double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
