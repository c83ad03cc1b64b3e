package org.jobsanalytics.etl.pipeline;

import org.jobsanalytics.etl.model.SourceId;

/** Takes progress and shows none. */
final class Silence implements CrawlProgress {

  @Override
  public void at(SourceId source, long announced, int pages, int offers) {}

  @Override
  public void end(SourceId source) {}
}
