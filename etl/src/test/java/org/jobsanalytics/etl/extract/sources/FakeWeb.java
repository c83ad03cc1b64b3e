package org.jobsanalytics.etl.extract.sources;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.extract.HttpAnswer;

/** For each source a small web that is well, and one that never ends. */
final class FakeWeb {

  private static final Pattern NUMBER = Pattern.compile("(?:/search/|skip=|offset=)(\\d+)");
  private static final String SITE = "http://site.test";
  private static final String JOB = SITE + "/fr/companies/oven/jobs/baker";
  private static final String LISTINGS = SITE + "/sitemaps/job-listings.";

  private FakeWeb() {}

  static Map<String, String> settings(String source) {
    return switch (source) {
      case "francetravail" -> FakeFranceTravail.SETTINGS;
      case "adzuna" -> AdzunaCrawlTest.SETTINGS;
      case "wttj" -> Map.of("address", SITE);
      case "jobposting" -> Map.of("sites", SITE);
      case "smartrecruiters" -> Map.of("address", "http://api.test", "boards", "Oven");
      default -> Map.of("address", "http://api.test", "boards", "oven");
    };
  }

  static FakeHttp of(String source) {
    FakeHttp http = new FakeHttp();
    return switch (source) {
      case "francetravail" ->
          new FakeFranceTravail()
              .oneEachMinute(2_000, "2026-11-14T00:00:00Z")
              .oneEachMinute(2_000, "2026-11-20T00:00:00Z")
              .http;
      case "adzuna" -> adzuna(http, 120);
      case "wttj" ->
          http.ok(SITE + "/sitemaps/index.xml.gz", SitemapCrawlTest.index(LISTINGS + "0.xml.gz"))
              .ok(LISTINGS + "0.xml.gz", SitemapCrawlTest.urls(JOB + "-1", JOB + "-2"))
              .ok(JOB + "-1", SitemapCrawlTest.JOB)
              .ok(JOB + "-2", SitemapCrawlTest.JOB);
      case "jobposting" ->
          http.ok(SITE + "/robots.txt", "User-agent: *\nSitemap: " + SITE + "/map.xml")
              .ok(SITE + "/map.xml", SitemapCrawlTest.urls(JOB + "-1", JOB + "-2"))
              .ok(JOB + "-1", SitemapCrawlTest.JOB)
              .ok(JOB + "-2", SitemapCrawlTest.JOB);
      case "greenhouse" ->
          http.ok(
              "http://api.test/v1/boards/oven/jobs?content=true",
              "{\"jobs\": " + BoardCrawlTest.offers(0, 7) + ", \"meta\": {\"total\": 7}}");
      case "lever" ->
          http.ok(BoardCrawlTest.lever(0), BoardCrawlTest.offers(0, 100))
              .ok(BoardCrawlTest.lever(100), BoardCrawlTest.offers(100, 50));
      case "smartrecruiters" ->
          http.ok(
                  BoardCrawlTest.smart(0),
                  "{\"totalFound\": 2, \"content\": " + BoardCrawlTest.offers(1, 2) + "}")
              .ok("http://api.test/v1/companies/Oven/postings/1", "{\"id\": \"1\"}")
              .ok("http://api.test/v1/companies/Oven/postings/2", "{\"id\": \"2\"}");
      default -> throw new AssertionError("no web was made up for " + source);
    };
  }

  static FakeHttp withoutEnd(String source) {
    FakeHttp http = new FakeHttp();
    return switch (source) {
      case "francetravail" -> franceTravailWithoutEnd();
      case "adzuna" -> adzuna(http, 100_000_000);
      case "wttj" ->
          http.otherwise(request -> http.answer(200, SitemapCrawlTest.index(listings(101))))
              .ok(LISTINGS + "0.xml.gz", SitemapCrawlTest.urls());
      case "jobposting" -> {
        AtomicInteger maps = new AtomicInteger();
        yield http.otherwise(
            request ->
                http.answer(
                    200, SitemapCrawlTest.index(SITE + "/" + maps.incrementAndGet() + ".xml")));
      }
      case "lever" -> numbered(http, skip -> BoardCrawlTest.offers(skip, 100));
      case "smartrecruiters" ->
          numbered(
              http,
              offset ->
                  "{\"totalFound\": 9999999, \"content\": "
                      + BoardCrawlTest.offers(offset, 100)
                      + "}");
      default -> throw new AssertionError("no web without end was made up for " + source);
    };
  }

  private static String[] listings(int count) {
    String[] urls = new String[count];
    for (int i = 0; i < count; i++) {
      urls[i] = LISTINGS + i + ".xml.gz";
    }
    return urls;
  }

  private static FakeHttp adzuna(FakeHttp http, int announced) {
    return numbered(
        http,
        page -> {
          int first = (page - 1) * 50;
          return AdzunaCrawlTest.page(announced, first, Math.min(50, announced - first));
        });
  }

  private static FakeHttp numbered(FakeHttp http, IntFunction<String> bodyOf) {
    return http.otherwise(
        request -> {
          Matcher number = NUMBER.matcher(request.url());
          if (!number.find()) {
            throw new AssertionError("unexpected request: " + request.url());
          }
          return http.answer(200, bodyOf.apply(Integer.parseInt(number.group(1))));
        });
  }

  private static FakeHttp franceTravailWithoutEnd() {
    FakeFranceTravail service = new FakeFranceTravail();
    FakeHttp http = new FakeHttp();
    return http.otherwise(
        request -> {
          HttpAnswer answer = service.http.send(request);
          return request.url().contains("range=")
              ? http.answer(206, "{\"resultats\": []}", "content-range", "offres 0-149/999999")
              : answer;
        });
  }
}
