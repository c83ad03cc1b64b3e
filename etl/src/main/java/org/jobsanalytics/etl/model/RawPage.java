package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One response of a source, word for word.
 *
 * @param url where the page came from; {@code file:…} for a captured file that does not say
 * @param fetchedAt when the source answered
 * @param status the HTTP status; 200 for a captured file
 * @param mediaType as in {@code application/json} or {@code text/html; charset=iso-8859-1}
 * @param body the text, decoded without loss by the charset of {@code mediaType} (default UTF-8)
 */
public record RawPage(
    SourceId source, String url, Instant fetchedAt, int status, String mediaType, String body) {

  public RawPage {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
  }
}
