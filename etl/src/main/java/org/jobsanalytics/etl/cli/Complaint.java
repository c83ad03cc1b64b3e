package org.jobsanalytics.etl.cli;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jobsanalytics.etl.cloud.CloudException;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.settings.SettingsException;
import org.jobsanalytics.etl.warehouse.WarehouseException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in a sentence why a command failed; only what nobody foresaw comes with its stack trace. */
final class Complaint implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (!isForeseen(failure)) {
      command.getErr().println("this should not happen; please report it with these lines:");
      failure.printStackTrace(command.getErr());
      return ExitCode.SOFTWARE;
    }
    command.getErr().println(failure.getMessage());
    return failure instanceof SettingsException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** The sentence, and where help is; not the help itself, in which the sentence would drown. */
  static int aboutUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command.getErr().println(failure.getMessage());
    command.getErr().println("help: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static boolean isForeseen(Exception failure) {
    return failure instanceof SettingsException
        || failure instanceof SourceException
        || failure instanceof CloudException
        || failure instanceof LakeException
        || failure instanceof WarehouseException
        || failure instanceof SQLException
        || failure instanceof UncheckedIOException;
  }
}
