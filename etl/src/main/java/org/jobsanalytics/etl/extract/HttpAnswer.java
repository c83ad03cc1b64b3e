package org.jobsanalytics.etl.extract;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A web server's answer.
 *
 * @param url where it came from, after redirects
 * @param headers by lower-case name; the last one where a name comes twice
 * @param mediaType the {@code Content-Type} as given, {@code ""} if none
 * @param body unpacked and decoded without loss
 */
public record HttpAnswer(
    String url,
    int status,
    SortedMap<String, String> headers,
    String mediaType,
    String body,
    Instant receivedAt) {

  public HttpAnswer {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }
}
