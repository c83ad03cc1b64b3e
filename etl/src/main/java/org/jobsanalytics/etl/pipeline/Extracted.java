package org.jobsanalytics.etl.pipeline;

import java.util.Optional;
import org.jobsanalytics.etl.lake.Manifest;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/**
 * How one source's share of an extract came out.
 *
 * @param resumed how many pages a run that was broken off had brought already
 * @param manifest what was brought, if the crawl came to its end
 * @param failure why it did not, in a sentence
 */
public record Extracted(
    SourceId source,
    RunId run,
    int resumed,
    Optional<Manifest> manifest,
    Optional<String> failure) {

  /** Whether everything the source announced is in the lake. */
  public boolean isComplete() {
    return manifest.filter(Manifest::complete).isPresent();
  }
}
