package org.jobsanalytics.etl.cli;

import java.time.InstantSource;
import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Web;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Collects from the sources of the settings. */
record Collecting(Session session, CommandLine command) {

  List<Extracted> extract(CrawlOptions options) {
    Web web;
    List<JobSource> sources;
    Extract.Order order;
    try {
      web = new Visits(session.settings()).web(InstantSource.system());
      sources = new ConfiguredSources(web).choose(options.sources());
      order = options.order();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
    try (ProgressDisplay progress = ProgressDisplay.of(session.err(), options.isQuiet())) {
      return new ExtractStep(session, web, progress).run(sources, order);
    }
  }
}
