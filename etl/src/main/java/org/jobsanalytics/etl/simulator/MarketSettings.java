package org.jobsanalytics.etl.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a market is generated from: equal settings give an equal market.
 *
 * @param offers about how many ads appear in {@code days}; as many a day afterwards
 * @param end the first day begins {@code days} before; the market goes on after it at the same pace
 */
public record MarketSettings(long seed, int offers, int days, Instant end) {

  private static final int MOST_OFFERS = 2_000_000;

  public MarketSettings {
    end = end.truncatedTo(ChronoUnit.SECONDS);
    if (offers < 1 || offers > MOST_OFFERS || days < 1 || days > 3_660) {
      throw new IllegalArgumentException(
          "expected 1 to 2,000,000 offers in 1 to 3,660 days, was " + offers + " in " + days);
    }
  }

  /** 20,000 ads in the 90 days up to {@code end}. */
  public static MarketSettings of(long seed, Instant end) {
    return new MarketSettings(seed, 20_000, 90, end);
  }

  /** When the first day begins, at midnight UTC. */
  public Instant start() {
    return end.minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS);
  }
}
