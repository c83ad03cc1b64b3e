package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.TestSite.Answer;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do wrong, and what is made of it: asked how often, waited how long, said what. */
final class HttpFaultsIT {

  private final TestSite site = TestSite.open();
  private final VirtualWaiting waiting = VirtualWaiting.exact();

  @AfterEach
  void closeSite() {
    site.close();
  }

  static Stream<Arguments> lastingFaults() throws IOException {
    String gaveUp = ", also after 4 retries; run again later";
    return Stream.of(
        fault("429", TestSite.status(429), Code.UNAVAILABLE, "status 429" + gaveUp),
        fault("500", TestSite.status(500), Code.UNAVAILABLE, "status 500" + gaveUp),
        fault("502", TestSite.status(502), Code.UNAVAILABLE, "status 502" + gaveUp),
        fault("503", TestSite.status(503), Code.UNAVAILABLE, "status 503" + gaveUp),
        fault("504", TestSite.status(504), Code.UNAVAILABLE, "status 504" + gaveUp),
        fault("hangs up", TestSite.hangUp(), Code.UNAVAILABLE, "cut or malformed"),
        fault("cut body", TestSite.cutBody(), Code.UNAVAILABLE, "cut or malformed"),
        fault(
            "wrong gzip",
            gzipped("no gzip".getBytes(StandardCharsets.UTF_8)),
            Code.UNAVAILABLE,
            "cut or malformed"),
        fault("cut gzip", gzipped(cutGzip()), Code.UNAVAILABLE, "cut or malformed"),
        fault(
            "cut gzip file",
            TestSite.bytes(cutGzip(), Map.of()),
            Code.UNAVAILABLE,
            "cut or malformed"),
        fault(
            "unknown packing",
            TestSite.bytes(new byte[9], Map.of("Content-Encoding", "br")),
            Code.UNAVAILABLE,
            "cut or malformed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lastingFaults")
  void lastingFault_isTriedFiveTimesWithGrowingWaits(
      String name, Answer answer, Code code, String message) {
    site.on("/offers", answer);

    SourceException thrown = failure("/offers?app_key=s3cret");

    assertThat(thrown.code()).isEqualTo(code);
    assertThat(thrown).hasMessageContaining(message).hasMessageNotContaining("s3cret");
    assertThat(thrown).hasMessageEndingWith("[GET " + site.url("/offers") + "]");
    assertThat(site.asked()).hasSize(5);
    assertThat(waiting.pausesInSeconds()).isEqualTo("1 2 4 8");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lastingFaults")
  void passingFault_losesNothing(String name, Answer answer, Code code, String message) {
    site.on("/offers", answer, answer, TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/offers"))).body()).isEqualTo("offers");
    }
    assertThat(waiting.pausesInSeconds()).isEqualTo("1 2");
  }

  static Stream<Arguments> faultsNotRetried() {
    return Stream.of(
        fault("403", TestSite.status(403), Code.BLOCKED, "status 403; the source wants no visitor"),
        fault("402", TestSite.status(402), Code.REFUSED, "status 402 is none that we expect"),
        fault("405", TestSite.status(405), Code.REFUSED, "status 405 is none"),
        fault("408", TestSite.status(408), Code.REFUSED, "status 408 is none"),
        fault("422", TestSite.status(422), Code.REFUSED, "status 422 is none"),
        fault("501", TestSite.status(501), Code.REFUSED, "status 501 is none"),
        fault("redirect without place", TestSite.status(302), Code.REFUSED, "to no http"),
        fault(
            "asks for an hour",
            TestSite.status(429, Map.of("Retry-After", "3600")),
            Code.UNAVAILABLE,
            "status 429 asks to wait 3600 s, more than the 120 s that we do"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsNotRetried")
  void faultThatNoRetryHelps_isAskedOnce(String name, Answer answer, Code code, String message) {
    site.on("/offers", answer);

    SourceException thrown = failure("/offers");

    assertThat(thrown.code()).isEqualTo(code);
    assertThat(thrown).hasMessageContaining(message);
    assertThat(site.asked()).hasSize(1);
    assertThat(waiting.pauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 206, 304, 400, 401, 404, 410})
  void statusThatTheSourceUnderstands_isReturned(int status) {
    site.on("/offers", TestSite.status(status));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/offers"))).status()).isEqualTo(status);
    }
  }

  @Test
  void challenge_isBlocked() {
    site.on("/robots.txt", TestSite.status(404)).on("/job", TestSite.status(202));

    try (PoliteHttp http = HttpFixture.crawler(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/job"))))
          .hasMessageContaining("BLOCKED: status 202, a challenge");
    }
  }

  @Test
  void gzipBomb_stopsAtTheLimit() throws IOException {
    byte[] bomb = BodyReaderTest.gzip(new byte[20_000_000]);
    site.on("/packed", gzipped(bomb)).on("/file.gz", TestSite.bytes(bomb, Map.of()));

    try (PoliteHttp http =
        PoliteHttp.of(
            HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(site.host())),
            HttpFixture.maxBytes(1_000_000),
            waiting)) {
      for (String path : List.of("/packed", "/file.gz")) {
        assertThat(HttpFixture.failure(http, site.url(path)))
            .hasMessageContaining("LIMIT_REACHED: the body is larger than allowed");
      }
    }
    assertThat(site.asked()).hasSize(2);
  }

  private SourceException failure(String path) {
    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      return HttpFixture.failure(http, site.url(path));
    }
  }

  private static Arguments fault(String name, Answer answer, Code code, String message) {
    return Arguments.of(name, answer, code, message);
  }

  private static Answer gzipped(byte[] body) {
    return TestSite.bytes(body, Map.of("Content-Encoding", "gzip"));
  }

  private static byte[] cutGzip() throws IOException {
    byte[] whole = BodyReaderTest.gzip("offers".getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(whole, whole.length - 6);
  }
}
