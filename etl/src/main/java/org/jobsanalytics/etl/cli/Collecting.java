package org.jobsanalytics.etl.cli;

import java.time.InstantSource;
import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Web;
import picocli.CommandLine;

/** Collects from the sources of the settings. */
record Collecting(Session session, CommandLine command) {

  List<Extracted> extract(CrawlOptions options) {
    Arguments arguments = new Arguments(command);
    Web web = arguments.check(() -> new Visits(session.settings()).web(InstantSource.system()));
    List<JobSource> sources =
        arguments.check(() -> new ConfiguredSources(web).choose(options.sources()));
    Extract.Order order = arguments.check(options::order);
    try (ProgressDisplay progress = ProgressDisplay.of(session.err(), options.isQuiet())) {
      return new ExtractStep(session, web, progress).run(sources, order);
    }
  }
}
