package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Load;
import org.jobsanalytics.etl.pipeline.LoadSummary;

/** Loads and tells what became of every page and offer. */
record LoadStep(Session session, OutputForm form, Strictness strictness) {

  private static final int DONE = 0;
  private static final int INCOMPLETE = 3;

  /** Warnings do not change the exit code. */
  LoadStep(Session session, OutputForm form) {
    this(session, form, new Strictness());
  }

  int run() throws SQLException {
    Load load =
        new Load(
            new RunReader(session.lake()),
            session.warehouse(),
            Normaliser.standard(),
            session.err()::println);
    LoadSummary summary = load.run();
    session.out().print(form.isJson() ? SummaryJson.of(summary) : SummaryTable.of(summary));
    summary.failures().forEach(failure -> session.err().println("not loaded: " + failure));
    new ExpiryStep(session).run();
    boolean alarmed = strictness.isStrict() && !summary.warnings().isEmpty();
    return summary.failures().isEmpty() && !alarmed ? DONE : INCOMPLETE;
  }
}
