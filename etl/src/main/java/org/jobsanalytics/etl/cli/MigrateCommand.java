package org.jobsanalytics.etl.cli;

import java.util.concurrent.Callable;
import org.jobsanalytics.etl.warehouse.Warehouse;
import picocli.CommandLine.Command;

@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Brings the warehouse's tables and views to this build's version.",
    footer = {"", "Example: JOBS_WAREHOUSE=postgresql://user@host/jobs_analytics_db jobs migrate"})
final class MigrateCommand implements Callable<Integer> {

  private final Session session;

  MigrateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    // Not the session's: that one has to be current already.
    try (Warehouse warehouse = Warehouse.open(session.settings().warehouse())) {
      int steps = warehouse.migrate();
      session.out().println(steps == 0 ? "the warehouse is current" : steps + " steps taken");
    }
    return 0;
  }
}
