package org.jobsanalytics.etl.extract.sources;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.SourceId;

/** Makes the pages that are kept out of a web server's answers. */
final class KeptPages {

  /** Only what says something of the offers: never a cookie, never a key. */
  private static final Set<String> HEADERS = Set.of("content-range", "last-modified");

  private KeptPages() {}

  /** The answer as a page of {@code url}: the address that was asked, less any key in it. */
  static RawPage of(SourceId source, String url, HttpAnswer answer) {
    SortedMap<String, String> headers = new TreeMap<>(answer.headers());
    headers.keySet().retainAll(HEADERS);
    return new RawPage(
        source,
        url,
        answer.receivedAt(),
        answer.status(),
        headers,
        answer.mediaType(),
        answer.body());
  }
}
