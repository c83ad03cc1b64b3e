package org.jobsanalytics.etl.pipeline;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.model.RawPage;

/**
 * Answers what a crawl that goes on has fetched already from the lake, and asks the web for the
 * rest. Pages are kept by their address without keys.
 *
 * @param secretParameters hold the keys: {@link JobSource#secretParameters}
 */
record KeptHttp(Http web, CrawlWriter crawl, Set<String> secretParameters) implements Http {

  @Override
  public HttpAnswer send(HttpRequest request) {
    Optional<RawPage> kept =
        request.form().isEmpty() ? crawl.kept(withoutKeys(request.url())) : Optional.empty();
    return kept.map(KeptHttp::answer).orElseGet(() -> web.send(request));
  }

  private static HttpAnswer answer(RawPage page) {
    return new HttpAnswer(
        page.url(), page.status(), page.headers(), page.mediaType(), page.body(), page.fetchedAt());
  }

  private String withoutKeys(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    String kept =
        Arrays.stream(url.substring(query + 1).split("&"))
            .filter(parameter -> !secretParameters.contains(parameter.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? url.substring(0, query) : url.substring(0, query + 1) + kept;
  }
}
