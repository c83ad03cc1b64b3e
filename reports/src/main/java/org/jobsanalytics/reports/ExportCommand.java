package org.jobsanalytics.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the numbers behind every figure of the study, and the facts of every ad, as CSV.",
      "Titles and texts of ads stay out; a text that a spreadsheet would take for a formula gets an"
          + " apostrophe in front."
    },
    footer = {"", "Example: jobs export --out export"})
final class ExportCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write; the reports' folder, under export, if left out.")
  private Optional<Path> out;

  @Option(names = "--json", description = "Write the result as JSON, for machines.")
  private boolean json;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Path folder = out.orElseGet(() -> session.settings().reports().resolve("export"));
    List<Path> files;
    try (Connection connection = session.warehouse().connect()) {
      files = Export.write(connection, folder);
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
