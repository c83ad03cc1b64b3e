package org.jobsanalytics.etl.cli;

import java.io.PrintWriter;
import org.jobsanalytics.etl.pipeline.CrawlProgress;

/** Shows how far the crawls are: bars on a terminal, else a line now and then. */
interface ProgressDisplay extends CrawlProgress, AutoCloseable {

  @Override
  void close();

  /** The display that suits where the standard error goes. */
  static ProgressDisplay of(PrintWriter err, boolean quiet) {
    if (quiet) {
      return new NoProgress();
    }
    // The launcher looks: since JDK 22 a console is there even when the output goes to a file.
    return Boolean.getBoolean("jobs.terminal")
        ? new ProgressBars()
        : new ProgressLines(err, System::nanoTime);
  }
}
