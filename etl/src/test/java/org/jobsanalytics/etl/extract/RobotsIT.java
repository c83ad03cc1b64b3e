package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RobotsIT {

  private final TestSite site = TestSite.open().on("/job", TestSite.text("job"));
  private final VirtualWaiting waiting = VirtualWaiting.exact();

  @AfterEach
  void closeSite() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *\nDisallow: /*?\n",
        "User-agent : *\nDisallow: /*?\n",
        "User-agent : *\r\nDisallow : /*?\r\n",
        "\uFEFFUser-agent: *\nDisallow: /*?\n",
        "User-agent: Other\nAllow: /\n\nUser-agent : JobsAnalytics\nDisallow: /*?\n"
      })
  void ruleAgainstQueries_blocksThem(String robots) {
    site.on("/robots.txt", TestSite.text(robots));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/job"))).body()).isEqualTo("job");
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/job?page=2"))))
          .hasMessage(
              "example: BLOCKED: robots.txt says 'Disallow: /*?'; leave this page out [GET "
                  + site.url("/job")
                  + "]");
    }
    assertThat(site.asked()).containsExactly("/robots.txt", "/job");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void noRobotsFile_allowsEverything(int status) {
    site.on("/robots.txt", TestSite.status(status));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/job"))).body()).isEqualTo("job");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, BLOCKED: status 401",
    "403, BLOCKED: status 403",
    "202, 'BLOCKED: status 202, a challenge'",
    "503, UNAVAILABLE: status 503"
  })
  void robotsFileThatCannotBeHad_allowsNothing(int status, String message) {
    site.on("/robots.txt", TestSite.status(status));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/job"))))
          .hasMessageContaining(message)
          .hasMessageContaining("/robots.txt");
    }
    assertThat(site.asked()).containsOnly("/robots.txt");
  }

  @Test
  void webPageInstead_saysNothing() {
    site.on(
        "/robots.txt",
        TestSite.bytes(
            "<html><body>Not found</body></html>".getBytes(StandardCharsets.UTF_8),
            Map.of("Content-Type", "text/html")));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/job"))).body()).isEqualTo("job");
    }
  }

  @Test
  void redirectToAForbiddenPage_isBlocked() {
    site.on("/robots.txt", TestSite.text("User-agent: *\nDisallow: /private\n"))
        .on("/moved", TestSite.redirect(301, "/private/job"));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/moved"))))
          .hasMessageContaining("BLOCKED: robots.txt says 'Disallow: /private'");
    }
    assertThat(site.asked()).doesNotContain("/private/job");
  }

  @Test
  void robotsFileElsewhere_isFollowedThere() {
    site.on("/robots.txt", TestSite.redirect(301, "/robots2.txt"))
        .on("/robots2.txt", TestSite.text("User-agent: *\nDisallow: /\n"));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/job"))))
          .hasMessageContaining("BLOCKED: robots.txt says 'Disallow: /'");
    }
  }

  @Test
  void crawlDelay_slowsUsDown() {
    site.on("/robots.txt", TestSite.text("User-agent: *\nCrawl-delay: 7\n"));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      http.send(HttpRequest.get(site.url("/job")));
      http.send(HttpRequest.get(site.url("/job")));
    }

    assertThat(waiting.pausesInSeconds()).isEqualTo("7 7");
  }

  @Test
  void crawlDelayOfAnHour_isANo() {
    site.on("/robots.txt", TestSite.text("User-agent: *\nCrawl-delay: 3600\n"));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/job"))))
          .hasMessageContaining(
              "BLOCKED: robots.txt allows nothing, or one page in more than 60 s");
    }
  }

  @Test
  void apiWithKey_isAskedWithoutRobots() {
    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      http.send(HttpRequest.get(site.url("/job")));
    }

    assertThat(site.asked()).containsExactly("/job");
  }
}
