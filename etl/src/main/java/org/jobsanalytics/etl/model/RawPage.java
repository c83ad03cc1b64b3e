package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One response of a source, word for word.
 *
 * @param url where the page came from; {@code file:…} for a captured file that does not say
 * @param fetchedAt when the source answered
 * @param status the HTTP status; 200 for a captured file
 * @param headers the few response headers that say something about the offers, by lower-case name,
 *     as in {@code content-range}
 * @param mediaType as in {@code application/json} or {@code text/html; charset=iso-8859-1}
 * @param body the text, decoded without loss by the charset of {@code mediaType} (default UTF-8)
 */
public record RawPage(
    SourceId source,
    String url,
    Instant fetchedAt,
    int status,
    SortedMap<String, String> headers,
    String mediaType,
    String body) {

  public RawPage {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
  }

  /** A page without headers, as captured files are. */
  public RawPage(
      SourceId source, String url, Instant fetchedAt, int status, String mediaType, String body) {
    this(source, url, fetchedAt, status, Collections.emptySortedMap(), mediaType, body);
  }
}
