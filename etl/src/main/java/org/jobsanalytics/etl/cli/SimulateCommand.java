package org.jobsanalytics.etl.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Imitates all sources on this machine until it is interrupted, and prints the settings that"
          + " point 'jobs run' to the imitation."
    },
    footer = {"", "Example: jobs simulate --offers 2000 --truth truth.jsonl"})
final class SimulateCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--offers",
      paramLabel = "N",
      defaultValue = "20000",
      description = "About how many offers appear (default: ${DEFAULT-VALUE}).")
  private int offers;

  @Option(
      names = "--market-days",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "In how many days up to now (default: ${DEFAULT-VALUE}).")
  private int marketDays;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      defaultValue = "0",
      description = "Move the market's clock on by so many days (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Equal seeds give equal markets (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--end",
      paramLabel = "TIME",
      description = "The market's last day, as in 2026-11-22T00:00:00Z (default: this hour).")
  private Optional<Instant> end;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "First of ten ports in a row (default: any that are free).")
  private int port;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write down what is true in the market, an offer a line.")
  private Optional<Path> truth;

  @Spec private CommandSpec spec;

  SimulateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Instant last = end.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.HOURS));
    Arguments arguments = new Arguments(spec.commandLine());
    Imitation imitation = arguments.check(() -> new Imitation(port));
    MarketSettings settings =
        arguments.check(() -> new MarketSettings(seed, offers, marketDays, last));
    Instant now = last.plus(Duration.ofDays(arguments.days(days)));
    try (Simulator simulator = imitation.start(settings, now)) {
      truth.ifPresent(file -> new TruthFile(file).write(simulator.truth()));
      session.out().println("JOBS_SIMULATED=true");
      simulator.variables().forEach((name, value) -> session.out().println(name + "=" + value));
      session.out().flush();
      session.err().println("simulated data; interrupt to stop");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
