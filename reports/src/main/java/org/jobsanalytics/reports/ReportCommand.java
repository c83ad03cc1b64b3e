package org.jobsanalytics.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes the study and the dashboard, in French and in English, as pages that open offline.",
    footer = {"", "Example: jobs report"})
final class ReportCommand implements Callable<Integer> {

  private final Session session;
  private final InstantSource clock;

  @Option(names = "--json", description = "Write the result as JSON, for machines.")
  private boolean json;

  ReportCommand(Session session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Integer call() throws SQLException {
    Report report = read();
    List<Path> pages = report.writeAll(session.settings().reports(), clock.instant());
    if (report.offers() == 0) {
      session.err().println("the warehouse holds no offers yet, and the pages say so");
    }
    print(report, pages);
    return 0;
  }

  private Report read() throws SQLException {
    try (Connection one = session.warehouse().connect();
        Connection other = session.warehouse().connect()) {
      return Report.read(one, other);
    }
  }

  private void print(Report report, List<Path> pages) {
    PrintWriter out = session.out();
    if (!json) {
      pages.forEach(out::println);
      return;
    }
    ObjectNode result = new ObjectMapper().createObjectNode().put("offers", report.offers());
    ArrayNode files = result.putArray("pages");
    pages.forEach(page -> files.add(page.toString()));
    out.println(result);
  }
}
