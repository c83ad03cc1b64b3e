package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code jobs} command line. */
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Collects French job offers, keeps them, and draws what they say.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 done   1 failed   2 wrong usage   3 done, but a source failed or was incomplete,",
      "  or, with --strict, something was not as usual",
      "",
      "Example: jobs import --load --source adzuna captures/",
      "Help on a command: jobs COMMAND --help"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  private Main() {}

  /** Reached without a command: there is nothing to do without one. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command, was none");
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(System.getenv(), out, err, arguments));
  }

  /** Runs one command and returns its exit code. */
  public static int run(
      Map<String, String> variables, PrintWriter out, PrintWriter err, String... arguments) {
    try (Session session = new Session(variables, out, err)) {
      return commandLine(session).execute(arguments);
    }
  }

  /** Runs one more command in an open session. */
  static int execute(Session session, String... arguments) {
    return commandLine(session).execute(arguments);
  }

  /** Whether there is such a command; some come from other modules. */
  static boolean has(Session session, String command) {
    return commandLine(session).getSubcommands().containsKey(command);
  }

  private static CommandLine commandLine(Session session) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new DemoCommand(session));
    line.addSubcommand(new RunCommand(session));
    line.addSubcommand(new ExplainCommand(session));
    line.addSubcommand(new ExtractCommand(session));
    line.addSubcommand(new ImportCommand(session));
    line.addSubcommand(new LoadCommand(session));
    line.addSubcommand(new MigrateCommand(session));
    line.addSubcommand(QuarantineCommand.of(session));
    line.addSubcommand(new RebuildCommand(session));
    line.addSubcommand(new SimulateCommand(session));
    line.addSubcommand(new SourcesCommand(session));
    line.addSubcommand(new StatusCommand(session));
    line.addSubcommand(new VerifyCommand(session));
    line.addSubcommand(new EvaluateCommand(session));
    line.addSubcommand(new DoctorCommand(session));
    line.addSubcommand(new AuditCommand(session, InstantSource.system()));
    for (ExtraCommand extra : ServiceLoader.load(ExtraCommand.class)) {
      line.addSubcommand(extra.command(session));
    }
    line.setOut(session.out());
    line.setErr(session.err());
    line.setExecutionExceptionHandler(new Complaint());
    line.setParameterExceptionHandler(Complaint::aboutUsage);
    line.setUsageHelpWidth(100);
    return line;
  }
}
