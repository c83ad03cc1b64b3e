package org.jobsanalytics.etl.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that only waiting moves, and that remembers each wait. */
public final class VirtualWaiting implements Waiting {

  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final double chance;
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;

  private VirtualWaiting(double chance) {
    this.chance = chance;
  }

  /** Takes none of the jitter. */
  public static VirtualWaiting exact() {
    return new VirtualWaiting(0);
  }

  static VirtualWaiting withChance(double chance) {
    return new VirtualWaiting(chance);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration time) {
    if (time.isZero() || time.isNegative()) {
      return;
    }
    pauses.add(time);
    now = now.plus(time);
  }

  @Override
  public double chance() {
    return chance;
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  /** The waits in whole seconds, as in {@code 1 2 4}. */
  String pausesInSeconds() {
    return String.join(
        " ", pauses.stream().map(pause -> String.valueOf(pause.toSeconds())).toList());
  }
}
