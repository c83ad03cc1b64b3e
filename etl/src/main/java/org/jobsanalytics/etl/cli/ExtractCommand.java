package org.jobsanalytics.etl.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.pipeline.Extracted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Collects pages from the configured sources into the lake. What was broken off is gone on"
          + " with; what failed is told and leaves the others as they are."
    },
    footer = {"", "Example: jobs extract --source wttj --window 7"})
final class ExtractCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private CrawlOptions options;
  @Mixin private OutputForm form;

  ExtractCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Extracted> results = new Collecting(session, spec.commandLine()).extract(options);
    if (form.isJson()) {
      session.out().print(ExtractedJson.of(results));
    }
    return ExtractStep.exitCode(results);
  }
}
