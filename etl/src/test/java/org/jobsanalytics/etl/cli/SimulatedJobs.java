package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jobsanalytics.etl.extract.HttpSettings;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Web;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.simulator.SimulatorSettings;

/** A small simulated market with a lake and a warehouse of its own, collected from in a hurry. */
final class SimulatedJobs implements AutoCloseable {

  static final List<String> SOURCES =
      List.of(
          "adzuna",
          "francetravail",
          "greenhouse",
          "jobposting",
          "lever",
          "smartrecruiters",
          "wttj");

  private static final Instant START = Instant.parse("2026-03-21T06:00:00Z");
  private static final Market MARKET = Market.generate(new MarketSettings(7, 400, 20, START));
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final HttpSettings.TimeLimits HURRIED =
      new HttpSettings.TimeLimits(
          Duration.ofSeconds(2), Duration.ofMillis(250), Duration.ofSeconds(5));
  private static final Extract.Order EVERYTHING = new Extract.Order(60, false);

  private final Simulator simulator =
      Simulator.start(
          MARKET,
          new SimulatedClock(START),
          Misbehaviour.none(),
          new SimulatorSettings(0, PATIENCE));
  private final SimulatedHome home;

  /** What a run printed, and its exit code. */
  record Answer(int exitCode, String out, String err) {}

  SimulatedJobs(Path folder) {
    home = SimulatedHome.of(simulator, folder);
  }

  Simulator simulator() {
    return simulator;
  }

  /** Collects and loads, as {@code jobs run} does. */
  Answer run() throws SQLException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (Session session =
        new Session(home.variables(), new PrintWriter(out, true), new PrintWriter(err, true))) {
      Web web = new Visits(session.settings(), HURRIED, HurriedWaiting::new).web(simulator.clock());
      List<Extracted> extracted =
          new ExtractStep(session, web, new NoProgress())
              .run(new ConfiguredSources(web).choose(List.of()), EVERYTHING);
      int loaded = new LoadStep(session, new OutputForm()).run();
      int exitCode = Math.max(loaded, ExtractStep.isComplete(extracted) ? 0 : 3);
      return new Answer(exitCode, out.toString(), err.toString());
    }
  }

  /** Runs a command in the same lake and warehouse. */
  Jobs.Answer command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(
            home.variables(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Jobs.Answer(exitCode, out.toString(), err.toString());
  }

  /** The ids of the offers that a source shows now. */
  SortedSet<String> shown(String source) {
    return simulator.truth().shown(source);
  }

  /** The offers of a source in the warehouse: the digest of each by its id. */
  SortedMap<String, String> offers(String source) throws SQLException {
    return home.offers(source);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
