package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jobsanalytics.etl.extract.HttpSettings;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Web;

/**
 * Commands that can be told where to stand still, in a process of their own or in this one. All are
 * those of production; {@code extract} has a clock that stands and draws the same run id each time.
 */
final class KillableJobs {

  static final List<String> SOURCES = List.of("greenhouse", "lever");
  private static final Extract.Order EVERYTHING = new Extract.Order(60, false);

  private KillableJobs() {}

  /** The command line: where to stand, the time, the command. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    String[] command = Arrays.copyOfRange(arguments, 2, arguments.length);
    System.exit(run(System.getenv(), out, arguments[0], Instant.parse(arguments[1]), command));
  }

  /** Runs a command and returns its exit code. */
  static int run(
      Map<String, String> variables, PrintWriter out, String point, Instant at, String... command) {
    try (Session session =
        new Session(variables, out, out, lake -> new StandingLake(lake, point))) {
      return command[0].equals("extract") ? extract(session, at) : Main.execute(session, command);
    }
  }

  private static int extract(Session session, Instant at) {
    Web web =
        new Visits(session.settings(), HttpSettings.TimeLimits.DEFAULT, HurriedWaiting::new)
            .web(() -> at);
    Extract extract =
        new Extract(session.lake(), session.warehouse(), web, new NoProgress(), new Random(1));
    return ExtractStep.exitCode(
        extract.run(SOURCES.stream().map(Sources::byName).toList(), EVERYTHING));
  }

  /** Begins a command in a process of its own. */
  static ProcessBuilder process(Map<String, String> variables, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), KillableJobs.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(variables);
    return process;
  }
}
