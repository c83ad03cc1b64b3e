package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Slice;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two sources that follow sitemaps. */
class SitemapCrawlTest {

  private static final String JUNGLE = "http://jungle.test";
  private static final String SITEMAP = JUNGLE + "/sitemaps/job-listings.0.xml.gz";
  private static final String OVEN = JUNGLE + "/fr/companies/oven/jobs/";

  /** What a page of a site is known by: here its own address. */
  static final String JOB = "<link rel=\"canonical\" href=\"http://site.test/job\">";

  private final FakeHttp http = new FakeHttp();
  private final KeptCrawl jungle = KeptCrawl.of("wttj", Map.of("address", JUNGLE));

  static String index(String... urls) {
    StringBuilder entries = new StringBuilder();
    for (String url : urls) {
      entries.append("<sitemap><loc>" + url + "</loc></sitemap>");
    }
    return "<?xml version=\"1.0\"?><sitemapindex>" + entries + "</sitemapindex>";
  }

  /** Each of {@code urls} with or without a blank and a date behind it. */
  static String urls(String... urls) {
    StringBuilder entries = new StringBuilder();
    for (String url : urls) {
      String[] parts = url.split(" ", -1);
      String changed = parts.length == 1 ? "" : "<lastmod>" + parts[1] + "</lastmod>";
      entries.append("<url><loc>\n" + parts[0] + "\n</loc>" + changed + "</url>");
    }
    return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + entries
        + "</urlset>";
  }

  private void jungleLists(String... urls) {
    http.ok(
        JUNGLE + "/sitemaps/index.xml.gz", index(JUNGLE + "/sitemaps/companies.0.xml.gz", SITEMAP));
    http.ok(SITEMAP, urls(urls));
  }

  @Test
  void jungle_ofTwoLanguages_fetchesFrenchJobs() {
    jungleLists(
        OVEN + "baker", OVEN.replace("/fr/", "/en/") + "baker", JUNGLE + "/fr/companies/oven");
    http.ok(OVEN + "baker", JOB);

    CrawlReport report = jungle.run(http);

    assertThat(jungle.urls())
        .containsExactly(JUNGLE + "/sitemaps/index.xml.gz", SITEMAP, OVEN + "baker");
    assertThat(jungle.slices).extracting(Slice::name).containsExactly(SITEMAP);
    assertThat(jungle.slices).extracting(Slice::fetched).containsExactly(1);
    assertThat(jungle.announced).containsExactly(1L);
    assertThat(report.inventory()).isTrue();
  }

  @Test
  void lastmod_decidesWhatIsFetchedAgain() {
    http.otherwise(request -> http.answer(200, JOB));
    Instant fetched = Instant.parse("2026-11-20T08:00:00Z");
    jungle.known(id -> id.equals("oven/new") ? Optional.empty() : Optional.of(fetched));
    jungleLists(
        OVEN + "new 2026-01-01",
        OVEN + "unchanged 2026-11-18T10:00:00+01:00",
        OVEN + "changed 2026-11-20T08:00:00.001Z",
        OVEN + "changed-that-day 2026-11-20",
        OVEN + "undated");

    jungle.run(http);

    assertThat(jungle.urls().subList(2, jungle.pages.size()))
        .containsExactly(OVEN + "new", OVEN + "changed", OVEN + "changed-that-day");
    assertThat(jungle.slices).extracting(Slice::fetched).containsExactly(5);
    assertThat(jungle.slices).allMatch(Slice::isComplete);
    assertThat(jungle.announced).containsExactly(3L);
  }

  @Test
  void page_undatedAndKnownForAWeek_isFetchedAgain() {
    jungleLists(OVEN + "undated");
    http.ok(OVEN + "undated", JOB);
    Instant fetched = KeptCrawl.START.minusSeconds(7 * 86_400 + 1);

    jungle.known(id -> Optional.of(fetched)).run(http);

    assertThat(jungle.pages).hasSize(3);
  }

  @Test
  void page_gone_isKeptWithItsStatus() {
    jungleLists(OVEN + "baker");
    http.on(OVEN + "baker", request -> http.answer(410, "gone"));

    jungle.run(http);

    assertThat(jungle.pages).extracting(RawPage::status).containsExactly(200, 200, 410);
    assertThat(jungle.slices).allMatch(Slice::isComplete);
  }

  @Test
  void page_thatFails_leavesTheSliceIncompleteAndTheOthersFetched() {
    jungleLists(OVEN + "broken", OVEN + "baker");
    http.ok(OVEN + "baker", JOB);
    http.on(
        OVEN + "broken",
        request -> {
          throw failure(SourceException.Code.UNAVAILABLE);
        });

    jungle.run(http);

    assertThat(jungle.urls()).contains(OVEN + "baker");
    assertThat(jungle.slices).noneMatch(Slice::isComplete);
  }

  /** What came instead of two of three pages holds nothing by which a site's page is known. */
  @Test
  void apologiesInPlaceOfPages_areKeptAndDoNotCount() {
    jungleLists(OVEN + "baker", OVEN + "cook", OVEN + "clerk");
    http.otherwise(request -> http.answer(200, "<html><body>Service indisponible</body></html>"));
    http.ok(OVEN + "cook", JOB);

    jungle.run(http);

    assertThat(jungle.urls()).contains(OVEN + "baker", OVEN + "clerk");
    assertThat(jungle.slices).extracting(Slice::fetched).containsExactly(1);
    assertThat(jungle.slices.get(0).shortfall())
        .isEqualTo(
            SITEMAP
                + " (expected a page of the site, was another in its place ["
                + OVEN
                + "baker], and 1 more like it)");
  }

  @Test
  void page_thatIsBlocked_endsTheCrawl() {
    jungleLists(OVEN + "baker", OVEN + "cook");
    SourceException blocked = failure(SourceException.Code.BLOCKED);
    http.on(
        OVEN + "baker",
        request -> {
          throw blocked;
        });

    assertThatThrownBy(() -> jungle.run(http)).isSameAs(blocked);
    assertThat(jungle.slices).isEmpty();
  }

  @Test
  void pages_thatFailWithoutEnd_endTheCrawl() {
    String[] many = new String[30];
    for (int i = 0; i < many.length; i++) {
      many[i] = OVEN + i;
    }
    jungleLists(many);
    http.otherwise(
        request -> {
          throw failure(SourceException.Code.UNAVAILABLE);
        });

    assertThatThrownBy(() -> jungle.run(http)).hasMessageContaining("UNAVAILABLE");
    assertThat(http.requests()).hasSize(23);
  }

  @Test
  void index_withoutJobListings_isUnexpectedAndNoEmptySite() {
    http.ok(JUNGLE + "/sitemaps/index.xml.gz", index(JUNGLE + "/sitemaps/other.xml.gz"));

    assertThatThrownBy(() -> jungle.run(http)).hasMessageContaining("UNEXPECTED_BODY");
  }

  @Test
  void site_withSitemapLines_isFollowedThroughIndices() {
    http.ok(
        "https://jobs.test/robots.txt",
        "User-agent: *\nsitemap : https://jobs.test/maps/index.xml\r\n");
    http.ok("https://jobs.test/maps/index.xml", index("https://jobs.test/maps/1.xml"));
    http.ok(
        "https://jobs.test/maps/1.xml",
        urls("https://jobs.test/job/1", "https://jobs.test/about", "https://jobs.test/job/1"));
    http.ok("https://jobs.test/job/1", JOB);

    KeptCrawl crawl = sites("https://jobs.test/welcome", "/job/");
    crawl.run(http);

    assertThat(crawl.urls())
        .containsExactly(
            "https://jobs.test/maps/index.xml",
            "https://jobs.test/maps/1.xml",
            "https://jobs.test/job/1");
    assertThat(crawl.slices)
        .extracting(Slice::name)
        .containsExactly("https://jobs.test/maps/1.xml");
    assertThat(crawl.slices).allMatch(Slice::isComplete);
  }

  @ParameterizedTest
  @CsvSource({
    "404, '', 'REFUSED: expected a sitemap, was status 404'",
    "200, <html>Bienvenue, 'UNEXPECTED_BODY: expected a sitemap, was ''<html>Bienvenue'''"
  })
  void site_withoutSitemap_isAnIncompleteSliceAndTheOthersAreFetched(
      int status, String body, String reason) {
    http.on("https://none.test/robots.txt", request -> http.answer(404, ""));
    http.on("https://none.test/sitemap.xml", request -> http.answer(status, body));
    http.ok("https://jobs.test/s.xml", urls("https://jobs.test/job/1"));
    http.ok("https://jobs.test/job/1", JOB);

    KeptCrawl crawl = sites("https://none.test, https://jobs.test/s.xml", "");
    crawl.run(http);

    assertThat(crawl.urls()).containsExactly("https://jobs.test/s.xml", "https://jobs.test/job/1");
    assertThat(crawl.slices).extracting(Slice::isComplete).containsExactly(false, true);
    assertThat(crawl.slices.get(0).shortfall())
        .isEqualTo("https://none.test (" + reason + " [https://none.test/sitemap.xml])");
  }

  @Test
  void site_outOfReach_isAnIncompleteSliceAndTheOthersAreFetched() {
    http.on("https://down.test/robots.txt", request -> outOfReach());
    http.ok("https://jobs.test/s.xml", urls("https://jobs.test/job/1"));
    http.ok("https://jobs.test/job/1", JOB);

    KeptCrawl crawl = sites("https://down.test, https://jobs.test/s.xml", "");
    crawl.run(http);

    assertThat(crawl.urls()).containsExactly("https://jobs.test/s.xml", "https://jobs.test/job/1");
    assertThat(crawl.slices.get(0).shortfall())
        .isEqualTo("https://down.test (UNAVAILABLE: told to)");
    assertThat(crawl.slices.get(1).isComplete()).isTrue();
  }

  @Test
  void everySiteOutOfReach_endsTheCrawl() {
    http.otherwise(request -> outOfReach());

    KeptCrawl crawl = sites("https://down.test, https://jobs.test/s.xml", "");

    assertThatThrownBy(() -> crawl.run(http)).hasMessageContaining("UNAVAILABLE");
    assertThat(crawl.slices).hasSize(1);
  }

  @Test
  void pagesOfOneHostThatFailWithoutEnd_areGivenUpAndTheOthersAreFetched() {
    String[] many = new String[30];
    for (int i = 0; i < many.length; i++) {
      many[i] = "https://down.test/" + i;
    }
    http.otherwise(request -> outOfReach());
    http.ok("https://down.test/s.xml", urls(many));
    http.ok("https://jobs.test/s.xml", urls("https://jobs.test/job/1"));
    http.ok("https://jobs.test/job/1", JOB);

    KeptCrawl crawl = sites("https://down.test/s.xml, https://jobs.test/s.xml", "");
    crawl.run(http);

    assertThat(http.requests()).hasSize(2 + 21 + 1);
    assertThat(crawl.slices).extracting(Slice::isComplete).containsExactly(false, true);
    assertThat(crawl.slices.get(0).fetched()).isZero();
  }

  private static HttpAnswer outOfReach() {
    throw failure(SourceException.Code.UNAVAILABLE);
  }

  @Test
  void site_ofMorePagesThanAllowed_isALimit() {
    http.ok("https://jobs.test/s.xml", urls("https://jobs.test/1", "https://jobs.test/2"));
    http.ok("https://jobs.test/1", JOB);

    KeptCrawl crawl =
        KeptCrawl.of("jobposting", Map.of("sites", "https://jobs.test/s.xml", "max-pages", "1"));

    assertThatThrownBy(() -> crawl.run(http)).hasMessageContaining("LIMIT_REACHED");
    assertThat(crawl.urls()).contains("https://jobs.test/1");
  }

  private static KeptCrawl sites(String sites, String pattern) {
    return KeptCrawl.of("jobposting", Map.of("sites", sites, "url-pattern", pattern));
  }

  private static SourceException failure(SourceException.Code code) {
    return new SourceException(new SourceId("wttj"), code, "told to");
  }
}
