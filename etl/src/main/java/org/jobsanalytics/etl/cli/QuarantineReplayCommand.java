package org.jobsanalytics.etl.cli;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Replay;
import org.jobsanalytics.etl.warehouse.Quarantine.Selection;
import org.jobsanalytics.etl.warehouse.Quarantine.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the raw pages of the quarantine again with this build and loads what can be read now,"
          + " as a run of its own; again, it changes nothing.",
      "Exit code 3 if a page is no longer in the lake, or not as it was."
    },
    footer = {"", "Example: jobs quarantine replay --source adzuna"})
final class QuarantineReplayCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int INCOMPLETE = 3;
  private static final Map<String, String> WORDS =
      Map.of(
          "read", "could be read",
          "no_offer", "turned out to be no offer",
          "rejected", "still cannot be read",
          "raw_lost", "cannot be had from the lake");

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private QuarantineFilter filter;
  @Mixin private OutputForm form;

  QuarantineReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Selection selection = new Arguments(spec.commandLine()).check(() -> filter.selection(false));
    Instant now = Instant.now();
    Replay replay =
        new Replay(new RunReader(session.lake()), session.warehouse(), Normaliser.standard());
    Replay.Summary summary =
        replay.run(RunId.at(now, new SecureRandom().nextInt()), now, selection);
    // A page of long ago may bring back a text that is past its time.
    new ExpiryStep(session).run();
    session.out().print(form.isJson() ? QuarantineJson.of(summary) : text(summary));
    summary.failures().forEach(failure -> session.err().println("not read again: " + failure));
    return summary.failures().isEmpty() ? DONE : INCOMPLETE;
  }

  private static String text(Replay.Summary summary) {
    if (summary.ledgers().isEmpty()) {
      return summary.failures().isEmpty() ? "nothing to read again" + System.lineSeparator() : "";
    }
    return SummaryTable.counts(summary.ledgers())
        + summary.tallies().stream()
            .map(QuarantineReplayCommand::sentence)
            .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
  }

  private static String sentence(Tally tally) {
    return String.format(
        Locale.ROOT, "%s: %,d %s", tally.source(), tally.rows(), WORDS.get(tally.outcome()));
  }
}
