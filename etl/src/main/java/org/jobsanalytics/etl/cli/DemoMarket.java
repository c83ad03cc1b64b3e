package org.jobsanalytics.etl.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;

/**
 * The invented market of the demo, which goes on from one demo to the next.
 *
 * @param now what time it is in that market
 */
record DemoMarket(MarketSettings settings, Instant now) {

  private static final String FILE = "market.properties";
  private static final long SEED = 20_261_101;
  private static final int DAYS = 90;

  /** The market that {@code folder} remembers, moved on by {@code pause}; else a new one. */
  static DemoMarket in(Path folder, int offers, Instant start, Duration pause) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new DemoMarket(new MarketSettings(SEED, offers, DAYS, start), start);
    }
    Properties known = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      known.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    try {
      return remembered(known, pause);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UncheckedIOException(
          file + " is damaged; delete " + folder + " to begin anew", new IOException(e));
    }
  }

  private static DemoMarket remembered(Properties known, Duration pause) {
    MarketSettings settings =
        new MarketSettings(
            Long.parseLong(known.getProperty("seed")),
            Integer.parseInt(known.getProperty("offers")),
            Integer.parseInt(known.getProperty("days")),
            Instant.parse(known.getProperty("end", "")));
    return new DemoMarket(settings, Instant.parse(known.getProperty("now", "")).plus(pause));
  }

  void rememberIn(Path folder) {
    Properties known = new Properties();
    known.setProperty("seed", Long.toString(settings.seed()));
    known.setProperty("offers", Integer.toString(settings.offers()));
    known.setProperty("days", Integer.toString(settings.days()));
    known.setProperty("end", settings.end().toString());
    known.setProperty("now", now.toString());
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(FILE + ".new");
      try (Writer text = Files.newBufferedWriter(draft)) {
        known.store(text, "The simulated market of 'jobs demo'");
      }
      Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  Market market() {
    return Market.generate(settings);
  }

  /** So many days back every offer that is shown was created. */
  int window() {
    return (int) Duration.between(settings.start(), now).toDays() + 1;
  }
}
