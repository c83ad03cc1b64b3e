package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the runs that the lake has and the warehouse has not, normalises their offers and"
          + " merges them; a run that is loaded already changes nothing."
    },
    footer = {"", "Example: jobs load"})
final class LoadCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Strictness strictness;
  @Mixin private OutputForm form;

  LoadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    return new LoadStep(session, form, strictness).run();
  }
}
