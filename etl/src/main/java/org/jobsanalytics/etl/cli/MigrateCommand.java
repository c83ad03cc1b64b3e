package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.warehouse.Warehouse;
import picocli.CommandLine.Command;

@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the warehouse's tables and views to this build's version. On a server of your own it"
          + " also makes the users etl_writer, who collects and loads, and analyst_reader, who reads"
          + " what is published."
    },
    footer = {"", "Example: JOBS_WAREHOUSE=postgresql://user@host/jobs_analytics_db jobs migrate"})
final class MigrateCommand implements Callable<Integer> {

  private final Session session;

  MigrateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    WarehouseAddress address = session.settings().warehouse();
    // Not the session's: that one has to be current already.
    try (Warehouse warehouse = Warehouse.open(address)) {
      int steps = warehouse.migrate();
      session.out().println(steps == 0 ? "the warehouse is current" : steps + " steps taken");
      if (address instanceof WarehouseAddress.Server) {
        session.out().println(users(warehouse.makeUsers()));
      }
    }
    return 0;
  }

  private static String users(boolean made) {
    return made
        ? "etl_writer may collect and load, analyst_reader may read what is published"
        : "etl_writer and analyst_reader were not made: this user may not create roles";
  }
}
