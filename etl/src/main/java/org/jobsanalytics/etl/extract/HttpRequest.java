package org.jobsanalytics.etl.extract;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question to a web server.
 *
 * @param url http or https, with its query
 * @param headers besides those that every request has; never shown, as they may hold keys
 * @param form sent by POST as {@code application/x-www-form-urlencoded}; GET if empty
 */
public record HttpRequest(
    String url, SortedMap<String, String> headers, SortedMap<String, String> form) {

  public HttpRequest {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    form = Collections.unmodifiableSortedMap(new TreeMap<>(form));
  }

  public static HttpRequest get(String url) {
    return new HttpRequest(url, Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  public static HttpRequest post(String url, Map<String, String> form) {
    return new HttpRequest(url, Collections.emptySortedMap(), new TreeMap<>(form));
  }

  /** The same question with one more header. */
  public HttpRequest with(String header, String value) {
    SortedMap<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new HttpRequest(url, more, form);
  }

  /** Without headers, form and query: any of them may hold a key. */
  @Override
  public String toString() {
    return (form.isEmpty() ? "GET " : "POST ") + url.split("\\?", 2)[0];
  }
}
