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

  public SimulatorSettings {
    if (firstPort < 0 || firstPort > 65_000) {
      throw new IllegalArgumentException("expected a port from 0 to 65000, was " + firstPort);
    }
  }

  /** Any free ports; stalls of half a minute. */
  public static SimulatorSettings any() {
    return new SimulatorSettings(0, Duration.ofSeconds(30));
  }
}
