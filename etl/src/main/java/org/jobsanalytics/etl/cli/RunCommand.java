package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Collects from the configured sources and loads the warehouse: extract and load.",
    footer = {"", "Example: jobs run"})
final class RunCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private CrawlOptions options;
  @Mixin private Strictness strictness;
  @Mixin private OutputForm form;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    int extracted =
        ExtractStep.exitCode(new Collecting(session, spec.commandLine()).extract(options));
    int loaded = new LoadStep(session, form, strictness).run();
    return Math.max(extracted, loaded);
  }
}
