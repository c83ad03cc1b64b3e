package org.jobsanalytics.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.cli.Session;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Analysis;
import org.jobsanalytics.reports.analysis.QuestionTimes;
import org.jobsanalytics.reports.analysis.Scope;

/**
 * Measures the report of a large warehouse with its real views; by hand, not in the build, since it
 * depends on the machine. From the root of the project:
 *
 * <pre>
 * mvn -q -Dquick -DskipTests -pl reports -am package
 * java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g \
 *   -cp 'reports/target/test-classes:reports/target/classes:etl/target/classes:target/lib/*' \
 *   org.jobsanalytics.reports.ReportBenchmark 1000000
 * </pre>
 *
 * <p>The flags are those of {@code ./jobs}. That takes about 4 GB in {@code
 * target/report-benchmark}, or in the folder that is named after the number. The warehouse stays
 * there: called again, it is measured again and not filled anew.
 */
final class ReportBenchmark {

  private ReportBenchmark() {}

  /** The arguments are how many offers to invent, and the folder of the warehouse. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments.length > 1 ? arguments[1] : "target/report-benchmark");
    Files.createDirectories(home);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Map<String, String> variables = Map.of("JOBS_HOME", home.toAbsolutePath().toString());
    try (Session session = new Session(variables, out, out);
        Connection connection = session.warehouse().connect();
        Connection other = session.warehouse().connect()) {
      if (isEmpty(connection)) {
        fill(connection, arguments[0]);
      }
      pages(connection, other, home.resolve("reports"));
      questions(connection);
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select not exists (select 1 from core.offer)")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void fill(Connection connection, String offers) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        InputStream sql = ReportBenchmark.class.getResourceAsStream("million.sql")) {
      String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(text.replace(":offers", offers));
      statement.execute("vacuum (analyze)"); // As the server does by itself some minutes later.
    }
  }

  private static void pages(Connection connection, Connection other, Path folder) throws Exception {
    long start = System.nanoTime();
    Report report = Report.read(connection, other);
    System.out.printf("%d offers read after %.1f s%n", report.offers(), seconds(start));
    report.writeAll(folder, Instant.now());
    System.out.printf("study and dashboard written after %.1f s%n", seconds(start));
  }

  private static void questions(Connection connection) throws SQLException {
    long start = System.nanoTime();
    Snapshot.of(
        connection,
        copied -> {
          System.out.printf("vacancies copied after %.1f s%n", seconds(start));
          List<Analysis> analyses = Analyses.read(copied, Scope.read(copied));
          System.out.printf("study alone read after %.1f s%n", seconds(start));
          QuestionTimes.of(copied, analyses)
              .forEach((name, time) -> System.out.printf("  %s: %d ms%n", name, time.toMillis()));
          return analyses;
        });
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
