package org.jobsanalytics.etl.extract;

import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;

/** Takes what a source fetches. */
public interface PageSink {

  /** Keeps a page. */
  void keep(RawPage page);

  /** Ends a slice: what it announced is fetched, as far as it will be in this crawl. */
  void end(Slice slice);

  /**
   * Tells how many offers the crawl is going to bring, as far as known by now, for the progress
   * shown.
   */
  void announce(long offers);
}
