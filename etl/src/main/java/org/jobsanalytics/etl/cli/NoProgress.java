package org.jobsanalytics.etl.cli;

import org.jobsanalytics.etl.model.SourceId;

/** Shows nothing. */
final class NoProgress implements ProgressDisplay {

  @Override
  public void at(SourceId source, long announced, int pages, int offers) {}

  @Override
  public void end(SourceId source) {}

  @Override
  public void close() {}
}
