package org.jobsanalytics.etl.extract;

import java.util.Collections;
import java.util.SortedMap;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;

/** One question to one address: a request, or what a redirect made of it. */
record Hop(
    SourceId source,
    HttpUrl url,
    SortedMap<String, String> headers,
    SortedMap<String, String> form) {

  /** The page of {@code url} without anything that only another host should see. */
  static Hop bare(SourceId source, HttpUrl url) {
    return new Hop(source, url, Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  static Hop of(SourceId source, HttpRequest request) {
    HttpUrl url = HttpUrl.parse(request.url());
    if (url == null) {
      throw new SourceException(
          source,
          SourceException.Code.REFUSED,
          "expected an http or https address, was another; check the source's address setting");
    }
    return new Hop(source, url, request.headers(), request.form());
  }

  /** A complaint that names method and address, but no key: no query, header or form. */
  SourceException complaint(SourceException.Code code, String what) {
    return new SourceException(source, code, what + " [" + this + "]");
  }

  String host() {
    return url.host() + ":" + url.port();
  }

  boolean sameOrigin(HttpUrl other) {
    return other.scheme().equals(url.scheme())
        && other.host().equals(url.host())
        && other.port() == url.port();
  }

  Request toRequest(String userAgent) {
    Request.Builder request = new Request.Builder().url(url);
    headers.forEach((name, value) -> addHeader(request, name, value));
    request.header("User-Agent", userAgent);
    if (!form.isEmpty()) {
      FormBody.Builder body = new FormBody.Builder();
      form.forEach(body::add);
      request.post(body.build());
    }
    return request.build();
  }

  private void addHeader(Request.Builder request, String name, String value) {
    try {
      request.header(name, value);
    } catch (IllegalArgumentException unfit) {
      // Its message holds the value, which may be a key.
      throw complaint(
          SourceException.Code.REFUSED,
          "header " + name + " holds a character that no header may hold; check the source's keys");
    }
  }

  @Override
  public String toString() {
    String method = form.isEmpty() ? "GET " : "POST ";
    return method + url.newBuilder().username("").password("").query(null).fragment(null).build();
  }
}
