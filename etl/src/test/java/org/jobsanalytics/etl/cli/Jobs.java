package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;

/** Runs commands as a user would, in a home folder and a warehouse of their own. */
final class Jobs {

  private final Map<String, String> variables = new HashMap<>();
  private final WarehouseAddress.Server server = TestServer.migratedDatabase();

  /** What a command printed, and its exit code. */
  record Answer(int exitCode, String out, String err) {}

  Jobs(Path home) {
    variables.put("JOBS_HOME", home.toString());
    variables.put(
        "JOBS_WAREHOUSE",
        server
            .jdbcUrl()
            .replace(
                "jdbc:postgresql://",
                "postgresql://" + server.user().get() + ":" + server.password().get() + "@"));
  }

  Jobs with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Answer run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(variables, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Answer(exitCode, out.toString(), err.toString());
  }

  /** Runs a command that reaches its lake through {@code lakes}. */
  Answer run(UnaryOperator<DataLake> lakes, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (Session session =
        new Session(variables, new PrintWriter(out, true), new PrintWriter(err, true), lakes)) {
      return new Answer(Main.execute(session, arguments), out.toString(), err.toString());
    }
  }

  /** The warehouse of the commands; to be closed. */
  Warehouse warehouse() {
    return Warehouse.open(server);
  }

  /** The first column of the first row. */
  String ask(String question) throws SQLException {
    try (Warehouse warehouse = warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
