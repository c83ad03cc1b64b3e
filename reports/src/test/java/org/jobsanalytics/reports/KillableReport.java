package org.jobsanalytics.reports;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jobsanalytics.etl.cli.Session;
import picocli.CommandLine;

/** {@code jobs report} at a given time, in a process of its own. */
final class KillableReport {

  private KillableReport() {}

  /** The one argument is the time. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (Session session = new Session(System.getenv(), out, out)) {
      System.exit(write(session, Instant.parse(arguments[0])));
    }
  }

  static int write(Session session, Instant now) {
    return new CommandLine(new ReportCommand(session, () -> now)).execute();
  }
}
