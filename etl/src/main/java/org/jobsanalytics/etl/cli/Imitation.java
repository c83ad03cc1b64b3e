package org.jobsanalytics.etl.cli;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.simulator.SimulatorSettings;

/** Where the sources are imitated, by a simulator that behaves. */
final class Imitation {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SimulatorSettings served;

  /**
   * @param port the first of ten in a row; 0 for any
   * @throws IllegalArgumentException if there is no such port
   */
  Imitation(int port) {
    this.served = new SimulatorSettings(port, PATIENCE);
  }

  /**
   * Starts it.
   *
   * @throws UncheckedIOException if a port is taken
   */
  Simulator start(MarketSettings settings, Instant now) {
    try {
      return Simulator.start(
          Market.generate(settings), new SimulatedClock(now), Misbehaviour.none(), served);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          e.getMessage() + "; another 'demo' may be running; '--port' takes other ports",
          e.getCause());
    }
  }
}
