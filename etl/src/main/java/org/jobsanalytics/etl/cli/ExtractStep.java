package org.jobsanalytics.etl.cli;

import java.security.SecureRandom;
import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.pipeline.CrawlProgress;
import org.jobsanalytics.etl.pipeline.Extract;
import org.jobsanalytics.etl.pipeline.Extracted;
import org.jobsanalytics.etl.pipeline.Web;

/** Collects from sources and tells how each of them came out. */
record ExtractStep(Session session, Web web, CrawlProgress progress) {

  private static final int DONE = 0;
  private static final int INCOMPLETE = 3;

  /** Collects; every result is told on the standard error, so that results can follow. */
  List<Extracted> run(List<JobSource> sources, Extract.Order order) {
    Extract extract =
        new Extract(session.lake(), session.warehouse(), web, progress, new SecureRandom());
    List<Extracted> results = extract.run(sources, order);
    results.forEach(result -> session.err().println(ExtractedSentence.of(result)));
    return results;
  }

  static boolean isComplete(List<Extracted> results) {
    return results.stream().allMatch(Extracted::isComplete);
  }

  static int exitCode(List<Extracted> results) {
    return isComplete(results) ? DONE : INCOMPLETE;
  }
}
