package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.jobsanalytics.etl.cli.Session;
import org.jobsanalytics.reports.text.Language;

/**
 * Measures the report on a warehouse with its real views; by hand, not in the build, since it
 * depends on the machine. From the folder {@code reports}, after a build:
 *
 * <pre>
 * java -Xmx1g -cp '../target/lib/*:target/classes:target/test-classes' \
 *   org.jobsanalytics.reports.ReportBenchmark FOLDER 1000000
 * </pre>
 *
 * <p>The warehouse stays in the folder: called again without a number, it is measured again.
 */
final class ReportBenchmark {

  private ReportBenchmark() {}

  /**
   * The arguments are the folder of the warehouse and, for a new one, how many offers to invent.
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(home);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (Session session = new Session(Map.of("JOBS_HOME", home.toString()), out, out);
        Connection connection = session.warehouse().connect()) {
      if (arguments.length > 1) {
        fill(connection, arguments[1]);
      }
      measure(connection, home.resolve("reports"));
    }
  }

  private static void fill(Connection connection, String offers) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        InputStream sql = ReportBenchmark.class.getResourceAsStream("million.sql")) {
      String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(text.replace(":offers", offers));
    }
  }

  private static void measure(Connection connection, Path folder) throws Exception {
    long start = System.nanoTime();
    Report report = Report.read(connection);
    System.out.printf("%d offers read in %d s%n", report.offers(), seconds(start));
    for (Language language : Language.values()) {
      report.write(folder, language, Instant.now());
      report.writeDashboard(folder, language, Instant.now());
    }
    System.out.printf("written after %d s%n", seconds(start));
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }
}
