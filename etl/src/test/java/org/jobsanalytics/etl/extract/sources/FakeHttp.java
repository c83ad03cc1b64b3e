package org.jobsanalytics.etl.extract.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;

/** Answers what it was told to, with a clock that stands still; anything else fails the test. */
final class FakeHttp implements Http {

  private static final int MOST_REQUESTS = 100_000;

  private final Map<String, Function<HttpRequest, HttpAnswer>> answers = new HashMap<>();
  private Function<HttpRequest, HttpAnswer> otherwise =
      request -> {
        throw new AssertionError("unexpected request: " + request.url());
      };
  private final List<HttpRequest> requests = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  /** Answers a request for {@code url} with status 200. */
  FakeHttp ok(String url, String body) {
    return on(url, request -> answer(200, body));
  }

  FakeHttp on(String url, Function<HttpRequest, HttpAnswer> answer) {
    answers.put(url, answer);
    return this;
  }

  /** Answers every request that nothing else answers. */
  FakeHttp otherwise(Function<HttpRequest, HttpAnswer> answer) {
    otherwise = answer;
    return this;
  }

  HttpAnswer answer(int status, String body, String... headers) {
    TreeMap<String, String> byName = new TreeMap<>(Map.of("set-cookie", "visitor=secret-cookie"));
    for (int i = 0; i < headers.length; i += 2) {
      byName.put(headers[i], headers[i + 1]);
    }
    return new HttpAnswer("http://final.invalid/", status, byName, "text/x-test", body, now);
  }

  void setNow(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  @Override
  public HttpAnswer send(HttpRequest request) {
    if (requests.size() >= MOST_REQUESTS) {
      throw new AssertionError("a crawl without end");
    }
    requests.add(request);
    return answers.getOrDefault(request.url(), otherwise).apply(request);
  }

  List<HttpRequest> requests() {
    return List.copyOf(requests);
  }

  List<String> urls() {
    return requests.stream().map(HttpRequest::url).toList();
  }
}
