package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.CrawlStart;
import org.jobsanalytics.etl.lake.CrawlWriter;
import org.jobsanalytics.etl.lake.DataLake;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptHttpTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();

  @Test
  void parameterThatAnotherSourceHidesItsKeyIn_isAPartOfTheAddress() {
    Http http = resumed("jobposting", "https://jobs.example/offer?app_id=1");

    assertThat(body(http, "https://jobs.example/offer?app_id=1")).isEqualTo("kept");
    assertThat(body(http, "https://jobs.example/offer?app_id=2")).isEqualTo("fetched");
    assertThat(asked).containsExactly("https://jobs.example/offer?app_id=2");
  }

  @Test
  void keys_areNoPartOfTheAddress() {
    Http http = resumed("adzuna", "https://api.example/search/1?sort_by=date");

    String asWithKeys = "https://api.example/search/1?app_id=me&sort_by=date&app_key=secret";

    assertThat(body(http, asWithKeys)).isEqualTo("kept");
    assertThat(body(http, "https://api.example/search/1?sort_by=salary")).isEqualTo("fetched");
  }

  private Http resumed(String source, String keptUrl) {
    SourceId id = new SourceId(source);
    DataLake lake = new DirectoryLake(folder);
    CrawlStart start = new CrawlStart(NOON.minusSeconds(1), NOON, "", false, false);
    CrawlWriter first = CrawlWriter.begin(lake, id, RunId.at(NOON, 1), start);
    first.add(new RawPage(id, keptUrl, NOON, 200, "text/plain", "kept"));
    first.suspend();
    CrawlWriter second = CrawlWriter.unfinished(lake, id).orElseThrow();
    return new KeptHttp(this::fetched, second, Sources.byName(source).secretParameters());
  }

  private HttpAnswer fetched(HttpRequest request) {
    asked.add(request.url());
    return new HttpAnswer(request.url(), 200, new TreeMap<>(), "text/plain", "fetched", NOON);
  }

  private static String body(Http http, String url) {
    return http.send(HttpRequest.get(url)).body();
  }
}
