package org.jobsanalytics.etl.simulator;

import java.time.Duration;

/**
 * How the simulator is served.
 *
 * @param firstPort of ten ports in a row, so that addresses are the same each time; 0 for any that
 *     are free
 * @param patience how long a stalled request is held
 */
public record SimulatorSettings(int firstPort, Duration patience) {

  /** So that nine more follow. */
  private static final int LAST_PORT = 65_526;

  public SimulatorSettings {
    if (firstPort < 0 || firstPort > LAST_PORT) {
      throw new IllegalArgumentException(
          "expected a port from 0 to " + LAST_PORT + ", was " + firstPort);
    }
  }

  /** Any free ports; stalls of half a minute. */
  public static SimulatorSettings any() {
    return new SimulatorSettings(0, Duration.ofSeconds(30));
  }
}
