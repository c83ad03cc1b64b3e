package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Rebuild;
import org.jobsanalytics.etl.warehouse.Rebuilding.Difference;
import picocli.CommandLine.Command;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the warehouse's facts anew from the lake, beside the present ones, and has them take"
          + " their place at once. Readers go on meanwhile; nobody can load.",
      "After a change of rules this brings all offers under the new ones."
    },
    footer = {"", "Example: jobs rebuild"})
final class RebuildCommand implements Callable<Integer> {

  private final Session session;

  RebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Rebuild.Comparison comparison =
        new Rebuild(
                new RunReader(session.lake()),
                session.warehouse(),
                Normaliser.standard(),
                session.err()::println)
            .replace(new KeptTexts(session.settings()).now());
    session.out().println("runs    " + comparison.ledgers().size());
    session.out().println("before  " + comparison.before());
    session.out().println("after   " + comparison.after());
    session
        .out()
        .println(
            comparison
                .difference()
                .map(difference -> "changed, first: " + sentence(difference))
                .orElse("nothing changed"));
    return 0;
  }

  static String sentence(Difference difference) {
    return difference.fact()
        + ": the warehouse says "
        + difference.live().orElse("nothing")
        + ", the lake "
        + difference.rebuilt().orElse("nothing");
  }
}
