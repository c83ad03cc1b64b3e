package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;

/**
 * A lake and a warehouse that are filled from a simulator.
 *
 * @param variables the environment of commands that do so
 */
record SimulatedHome(Path folder, WarehouseAddress.Server server, Map<String, String> variables) {

  static SimulatedHome of(Simulator simulator, Path folder) {
    return of(simulator, folder, TestServer.migratedDatabase());
  }

  static SimulatedHome of(Simulator simulator, Path folder, WarehouseAddress.Server server) {
    Map<String, String> variables = new HashMap<>(simulator.variables());
    variables.put("JOBS_SIMULATED", "true");
    variables.put("JOBS_HOME", folder.toString());
    variables.put(
        "JOBS_WAREHOUSE",
        server
            .jdbcUrl()
            .replace(
                "jdbc:postgresql://",
                "postgresql://" + server.user().get() + ":" + server.password().get() + "@"));
    return new SimulatedHome(folder, server, variables);
  }

  DirectoryLake lake() {
    return new DirectoryLake(folder.resolve("data").resolve("lake"));
  }

  /** Loads, and returns the exit code. */
  int load() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Main.run(variables, nowhere, nowhere, "load");
  }

  /** The digest of each of a source's offers by external id. */
  SortedMap<String, String> offers(String source) throws SQLException {
    SortedMap<String, String> offers = new TreeMap<>();
    try (Warehouse warehouse = Warehouse.open(server);
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select external_id, digest from core.offer where source = '" + source + "'")) {
      while (rows.next()) {
        offers.put(rows.getString(1), rows.getString(2));
      }
    }
    return offers;
  }
}
