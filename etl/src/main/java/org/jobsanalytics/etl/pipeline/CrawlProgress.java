package org.jobsanalytics.etl.pipeline;

import org.jobsanalytics.etl.model.SourceId;

/** Is told how far the crawls are; called by several threads at once. */
public interface CrawlProgress {

  /**
   * A source has come further.
   *
   * @param announced how many offers there will be, as far as known; 0 if not known
   * @param pages how many pages were fetched by now
   * @param offers how many offers the ended slices brought
   */
  void at(SourceId source, long announced, int pages, int offers);

  /** A source is done, or has failed. */
  void end(SourceId source);
}
