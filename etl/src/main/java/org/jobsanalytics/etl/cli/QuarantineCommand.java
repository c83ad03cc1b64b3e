package org.jobsanalytics.etl.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the pages and offers that could not be read, and reads them again from the lake."
    },
    footer = {"", "Example: jobs quarantine list --source adzuna"})
final class QuarantineCommand implements Runnable {

  @Spec private CommandSpec spec;

  private QuarantineCommand() {}

  /** The command with all that it can do. */
  static CommandLine of(Session session) {
    return new CommandLine(new QuarantineCommand())
        .addSubcommand(new QuarantineListCommand(session))
        .addSubcommand(new QuarantineShowCommand(session))
        .addSubcommand(new QuarantineReplayCommand(session))
        .addSubcommand(new QuarantineExportCommand(session));
  }

  /** Reached without a command: there is nothing to do without one. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected list, show, replay or export, was none");
  }
}
