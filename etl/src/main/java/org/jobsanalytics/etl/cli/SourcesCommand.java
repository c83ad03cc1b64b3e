package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.pipeline.Configuration;
import org.jobsanalytics.etl.pipeline.SourceOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Shows every source: whether it has the settings it needs, its last healthy crawl, its"
          + " offers, what is left of its quota, its licence."
    },
    footer = {"", "Example: jobs sources"})
final class SourcesCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private OutputForm form;

  SourcesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    InstantSource clock = Clock.systemUTC();
    Configuration configuration = new Configuration(session.settings());
    List<SourceOverview.Entry> entries =
        new SourceOverview(configuration, session.warehouse(), clock).of(Sources.all());
    KeptTexts texts = new KeptTexts(session.settings());
    session
        .out()
        .print(
            form.isJson()
                ? SourcesJson.of(entries, texts)
                : new SourcesTable(clock.instant(), texts).of(entries));
    return 0;
  }
}
