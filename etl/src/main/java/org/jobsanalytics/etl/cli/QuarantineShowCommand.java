package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.QuarantinedPage;
import org.jobsanalytics.etl.warehouse.Quarantine;
import org.jobsanalytics.etl.warehouse.Quarantine.Attempt;
import org.jobsanalytics.etl.warehouse.Quarantine.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows why a page or an offer could not be read, where it lies in the lake, what became of it"
          + " since, and an excerpt of it without personal data."
    },
    footer = {"", "Example: jobs quarantine show 17"})
final class QuarantineShowCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private OutputForm form;

  @Parameters(paramLabel = "ID", description = "As 'jobs quarantine list' gives it.")
  private long id;

  QuarantineShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Quarantine quarantine = session.warehouse().quarantine();
    Row row =
        quarantine
            .row(id)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "no such row in the quarantine: " + id + "; see 'jobs quarantine list'"));
    List<Attempt> attempts = quarantine.attempts(row);
    String page = excerpt(row);
    session
        .out()
        .print(
            form.isJson() ? QuarantineJson.shown(row, attempts, page) : text(row, attempts, page));
    return 0;
  }

  private String excerpt(Row row) {
    try {
      return new QuarantinedPage(new RunReader(session.lake()), Normaliser.standard()).excerpt(row);
    } catch (LakeException e) {
      return "cannot be had: " + e.getMessage();
    }
  }

  private static String text(Row row, List<Attempt> attempts, String page) {
    StringBuilder text = new StringBuilder();
    line(text, "source", row.source().value());
    line(text, "run", row.run().value());
    line(text, "reason", row.reason());
    line(text, "detail", row.detail());
    row.contractVersion().ifPresent(version -> line(text, "contract", "version " + version));
    line(text, "raw page", row.page().toString());
    line(
        text, "offer", row.offset().isPresent() ? "" + row.offset().getAsInt() : "the page itself");
    for (Attempt attempt : attempts) {
      line(
          text,
          "read again",
          attempt.at()
              + " by "
              + attempt.run()
              + ": "
              + attempt.outcome()
              + " "
              + attempt.detail());
    }
    line(text, "resolved", row.resolution().map(one -> one.at() + " by " + one.run()).orElse("no"));
    line(text, "excerpt", page);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String words) {
    text.append(String.format(Locale.ROOT, "%-10s  %s%n", name, words.strip()));
  }
}
