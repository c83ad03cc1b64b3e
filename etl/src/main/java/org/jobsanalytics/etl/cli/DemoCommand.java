package org.jobsanalytics.etl.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Web;
import org.jobsanalytics.etl.simulator.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows everything without account or network: imitates the sources on this machine, collects"
          + " from them, loads, and writes the report. Again, it collects what is new since.",
      "All of it is kept apart, in data/demo; delete that folder to begin anew."
    },
    footer = {"", "Example: jobs demo --days 1"})
final class DemoCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int INCOMPLETE = 3;
  private static final Duration LEAST_PAUSE = Duration.ofHours(1);

  private final Session session;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      defaultValue = "0",
      description = "Days that passed in the market since the last demo (default: an hour).")
  private int days;

  @Option(
      names = "--offers",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Size of a new market (default: ${DEFAULT-VALUE} offers in 90 days).")
  private int offers;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "28640",
      description = "First of the ten ports of the imitation (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write down what is true in the market, an offer a line.")
  private Optional<Path> truth;

  @Spec private CommandSpec spec;
  @Mixin private OutputForm form;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Path folder = session.settings().home().resolve("data").resolve("demo");
    Arguments arguments = new Arguments(spec.commandLine());
    Duration pause = arguments.days(days) == 0 ? LEAST_PAUSE : Duration.ofDays(days);
    Instant today = Instant.now().truncatedTo(ChronoUnit.HOURS);
    Imitation imitation = arguments.check(() -> new Imitation(port));
    DemoMarket market = arguments.check(() -> DemoMarket.in(folder, offers, today, pause));
    announce(market);
    try (Simulator simulator = imitation.start(market.settings(), market.now());
        Session demo = session.imitating(simulator.variables(), folder)) {
      // Who holds the warehouse may say how late it is in the market; nobody else.
      demo.warehouse();
      market.rememberIn(folder);
      truth.ifPresent(file -> new TruthFile(file).write(simulator.truth()));
      return collectAndReport(demo, market);
    }
  }

  private void announce(DemoMarket market) {
    session
        .err()
        .printf(
            Locale.ROOT,
            "simulated data: an invented market of about %,d offers; it is %s there;"
                + " the imitated sources ask for no pauses and have no quotas%n",
            market.settings().offers(),
            market.now());
  }

  private int collectAndReport(Session demo, DemoMarket market) throws SQLException {
    InstantSource clock = new TickingClock(market.now());
    Web web = new Visits(demo.settings()).web(clock);
    boolean complete;
    try (ProgressDisplay progress = ProgressDisplay.of(session.err(), form.isJson())) {
      List<Extracted> results =
          new ExtractStep(demo, web, progress)
              .run(
                  new ConfiguredSources(web).choose(List.of()),
                  new Extract.Order(market.window(), false));
      complete = ExtractStep.isComplete(results);
    }
    int loaded = new LoadStep(demo, form).run();
    int reported = report(demo);
    return Math.max(Math.max(loaded, reported), complete ? DONE : INCOMPLETE);
  }

  /** The report is another module's command; without that module there is none. */
  private static int report(Session demo) {
    if (!Main.has(demo, "report")) {
      demo.err().println("loaded; the report is not part of this jar");
      return DONE;
    }
    demo.err().println("open one of these pages in a browser:");
    return Main.execute(demo, "report");
  }
}
