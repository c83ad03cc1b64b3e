package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceException;
import org.junit.jupiter.api.Test;

class AdzunaCrawlTest {

  static final Map<String, String> SETTINGS =
      Map.of("address", "http://api.test", "app-id", "my-id", "app-key", "my-key");

  private final FakeHttp http = new FakeHttp();
  private final KeptCrawl crawl = KeptCrawl.of("adzuna", SETTINGS);

  static String url(int page, int days) {
    return "http://api.test/v1/api/jobs/fr/search/"
        + page
        + "?results_per_page=50&sort_by=date&max_days_old="
        + days;
  }

  /** A page of offers, one an hour into the past. */
  static String page(int announced, int first, int size) {
    StringBuilder offers = new StringBuilder();
    for (int i = first; i < first + size; i++) {
      Instant created = KeptCrawl.START.minusSeconds(3_600L * (i + 1));
      offers
          .append(i == first ? "" : ",")
          .append("{\"id\": \"" + i + "\", \"created\": \"" + created + "\"}");
    }
    return "{\"count\": " + announced + ", \"results\": [" + offers + "]}";
  }

  private FakeHttp ok(int page, int days, String body) {
    return http.ok(url(page, days) + "&app_id=my-id&app_key=my-key", body);
  }

  @Test
  void list_ofThreePages_isReadToItsEnd() {
    ok(1, 10, page(120, 0, 50));
    ok(2, 10, page(120, 50, 50));
    ok(3, 10, page(120, 100, 20));

    CrawlReport report = crawl.run(http);

    assertThat(crawl.urls()).containsExactly(url(1, 10), url(2, 10), url(3, 10));
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(120);
    assertThat(crawl.slices).extracting(Slice::drift).containsExactly(0);
    assertThat(crawl.announced).containsExactly(120L);
    assertThat(report.cursor()).contains("2026-11-22T10:00:00Z");
    assertThat(report.inventoryFrom()).isEqualTo("2026-11-12T10:00:00Z");
  }

  @Test
  void cursor_given_stopsAtAPageThatIsWhollyOlder() {
    ok(1, 1, page(500, 0, 10));
    ok(2, 1, page(500, 10, 10));

    CrawlReport report = crawl.cursor("2026-11-22T02:00:00Z").run(http);

    assertThat(crawl.pages).hasSize(2);
    assertThat(crawl.slices).extracting(slice -> slice.announced().isPresent()).containsOnly(false);
    assertThat(report.inventory()).isFalse();
  }

  @Test
  void list_withFewerThanAnnounced_isIncomplete() {
    ok(1, 10, page(60, 0, 50));
    ok(2, 10, page(60, 50, 6));

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::drift).containsExactly(4);
    assertThat(crawl.slices).noneMatch(Slice::isComplete);
  }

  @Test
  void offer_thatSlidOntoTheNextPage_isCountedOnce() {
    ok(1, 10, page(60, 0, 50));
    ok(2, 10, page(60, 49, 10));

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(59);
  }

  @Test
  void list_readOverDays_isReadToWhereItEndsByThen() {
    ok(1, 10, page(100, 0, 50));
    http.on(
        url(2, 10) + "&app_id=my-id&app_key=my-key",
        request -> {
          http.setNow(KeptCrawl.START.plusSeconds(2 * 86_400));
          return http.answer(200, page(120, 30, 50));
        });
    ok(3, 12, page(120, 80, 20));

    crawl.run(http);

    assertThat(crawl.urls()).containsExactly(url(1, 10), url(2, 10), url(3, 12));
    assertThat(crawl.slices).extracting(Slice::drift).containsExactly(0);
  }

  @Test
  void quota_spent_keepsWhatWasReadAndEndsNoSlice() {
    ok(1, 10, page(120, 0, 50));
    SourceException spent =
        new SourceException(Adzuna.ID, SourceException.Code.QUOTA_SPENT, "250 of 250 a day");
    http.otherwise(
        request -> {
          throw spent;
        });

    assertThatThrownBy(() -> crawl.run(http)).isSameAs(spent);
    assertThat(crawl.pages).hasSize(1);
    assertThat(crawl.slices).isEmpty();
  }

  @Test
  void request_wrong_isRefusedWithoutItsPage() {
    http.otherwise(request -> http.answer(400, "<html>Bad app_key=my-key</html>"));

    assertThatThrownBy(() -> crawl.run(http))
        .hasMessage(
            "adzuna: REFUSED: expected offers on page 1, was status 400 [" + url(1, 10) + "]");
  }

  @Test
  void key_wrong_isUnauthorised() {
    http.otherwise(request -> http.answer(401, "{}"));

    assertThatThrownBy(() -> crawl.run(http))
        .hasMessageStartingWith("adzuna: UNAUTHORISED: expected offers, was status 401")
        .hasMessageContaining("JOBS_ADZUNA_APP_KEY")
        .hasMessageNotContaining("my-key");
  }

  @Test
  void page_withoutCount_isUnexpected() {
    ok(1, 10, "{\"results\": []}");

    assertThatThrownBy(() -> crawl.run(http))
        .hasMessageStartingWith("adzuna: UNEXPECTED_BODY: expected a total at /count");
  }
}
