package org.jobsanalytics.etl.cli;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
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
    results.forEach(result -> session.err().println(sentence(result)));
    return results;
  }

  static boolean isComplete(List<Extracted> results) {
    return results.stream().allMatch(Extracted::isComplete);
  }

  static int exitCode(List<Extracted> results) {
    return isComplete(results) ? DONE : INCOMPLETE;
  }

  private static String sentence(Extracted result) {
    String resumed =
        result.resumed() == 0
            ? ""
            : String.format(
                Locale.ROOT, " (%,d pages of a run broken off were there)", result.resumed());
    return result
        .manifest()
        .map(
            manifest ->
                String.format(
                    Locale.ROOT,
                    "%s: %,d pages, %,d offers in %,d slices%s%s",
                    result.source(),
                    manifest.pages(),
                    manifest.fetched(),
                    manifest.slices().size(),
                    manifest.complete() ? "" : ", incomplete: what was announced did not come",
                    resumed))
        .orElseGet(
            () ->
                result.failure().orElse("")
                    + resumed
                    + "; what was fetched is kept, and the next run goes on from there");
  }
}
