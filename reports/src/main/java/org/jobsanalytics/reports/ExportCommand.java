package org.jobsanalytics.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the numbers behind every figure of the study, and the facts of every ad, as CSV or"
          + " Parquet.",
      "Titles and texts of ads stay out; in CSV, a text that a spreadsheet would take for a formula"
          + " gets an apostrophe in front."
    },
    footer = {"", "Example: jobs export --format parquet --out export"})
final class ExportCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write; the reports' folder, under export, if left out.")
  private Optional<Path> out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv or parquet, which keeps the types (default: ${DEFAULT-VALUE}).")
  private String format;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Write the result as JSON, for machines.")
  private boolean json;

  ExportCommand(Session session) {
    this.session = session;
  }

  private Export.Format format() {
    for (Export.Format known : Export.Format.values()) {
      if (known.name().equals(format.toUpperCase(Locale.ROOT))) {
        return known;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "--format: expected csv or parquet, was " + format);
  }

  @Override
  public Integer call() throws SQLException {
    Export.Format wanted = format();
    Path folder = out.orElseGet(() -> session.settings().reports().resolve("export"));
    List<Path> files;
    try (Connection connection = session.warehouse().connect()) {
      files = Export.write(connection, folder, wanted);
    }
    if (json) {
      ObjectNode result = new ObjectMapper().createObjectNode();
      files.forEach(file -> result.withArrayProperty("files").add(file.toString()));
      session.out().println(result);
    } else {
      files.forEach(session.out()::println);
    }
    return 0;
  }
}
