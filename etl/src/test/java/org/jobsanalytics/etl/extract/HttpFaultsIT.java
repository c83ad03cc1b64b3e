package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

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

  @ParameterizedTest
  @ValueSource(strings = {"30", "Sun, 22 Nov 2026 10:00:30 GMT"})
  void retryAfter_isObeyed(String value) {
    Answer busy = TestSite.status(429, Map.of("Retry-After", value));
    site.on("/offers", busy, TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThat(http.send(HttpRequest.get(site.url("/offers"))).body()).isEqualTo("offers");
    }
    assertThat(waiting.pausesInSeconds()).isEqualTo("30");
  }

  @Test
  void retryAfterOfTheLastTry_holdsForTheNextRequest() {
    site.on("/bad", TestSite.status(503, Map.of("Retry-After", "30")))
        .on("/good", TestSite.text("good"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      failure(http, "/bad");
      http.send(HttpRequest.get(site.url("/good")));
    }

    assertThat(waiting.pausesInSeconds()).isEqualTo("30 30 30 30 30");
  }

  @Test
  void hostThatWantsAnHour_isNotAskedByTheNextRequestEither() {
    site.on("/bad", TestSite.status(429, Map.of("Retry-After", "3600")));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      failure(http, "/bad");

      assertThat(failure(http, "/good"))
          .hasMessageContaining("UNAVAILABLE: the host asks to wait 3600 s");
    }
    assertThat(site.asked()).containsExactly("/bad");
  }

  @Test
  void retryAfterZero_isStillABackoff() {
    Answer busy = TestSite.status(503, Map.of("Retry-After", "0"));
    site.on("/offers", busy, TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      http.send(HttpRequest.get(site.url("/offers")));
    }
    assertThat(waiting.pausesInSeconds()).isEqualTo("1");
  }

  @Test
  void backoff_hasJitter() {
    VirtualWaiting half = VirtualWaiting.withChance(0.5);
    site.on("/offers", TestSite.status(500), TestSite.text("offers"));

    try (PoliteHttp http = HttpFixture.http(site, half)) {
      http.send(HttpRequest.get(site.url("/offers")));
    }
    assertThat(half.pauses()).containsExactly(Duration.ofMillis(1100));
  }

  @Test
  void silentServer_isTimedOutAndTriedAgain() {
    HttpSettings hasty =
        impatient(new HttpSettings.Patience(2, Duration.ofSeconds(1), Duration.ofMinutes(1), 5));
    try (SilentServer silent = SilentServer.open();
        PoliteHttp http =
            PoliteHttp.of(
                HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(silent.host())), hasty, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get("http://" + silent.host() + "/")))
          .hasMessageContaining("UNAVAILABLE: no answer in time, also after 2 retries");
    }
    assertThat(waiting.pausesInSeconds()).isEqualTo("1 2");
  }

  @Test
  void franceTravailsPace_holdsAlsoForRetries() {
    Manners manners =
        new Manners(Duration.ofMillis(334), false, List.of(new Manners.Limit(3, ONE_SECOND)), 0);
    List<Instant> asked = new ArrayList<>();
    site.on("/offers", at(asked, TestSite.status(500)), at(asked, TestSite.text("offers")));

    try (PoliteHttp http = polite(manners)) {
      IntStream.range(0, 9).forEach(page -> http.send(HttpRequest.get(site.url("/offers"))));
    }

    assertThat(IntStream.range(3, 10))
        .allSatisfy(
            late ->
                assertThat(Duration.between(asked.get(late - 3), asked.get(late)))
                    .isGreaterThanOrEqualTo(ONE_SECOND));
  }

  @Test
  void adzunasMinute_isWaitedForAndItsDayIsNot() {
    Manners manners =
        new Manners(
            Duration.ZERO,
            false,
            List.of(
                new Manners.Limit(25, Duration.ofMinutes(1)),
                new Manners.Limit(40, Duration.ofDays(1))),
            0);
    site.on("/offers", TestSite.text("offers"));

    try (PoliteHttp http = polite(manners)) {
      IntStream.range(0, 60).forEach(page -> http.send(HttpRequest.get(site.url("/offers"))));
    }

    assertThat(waiting.pausesInSeconds()).isEqualTo("60 60");
  }

  @Test
  void selfSignedCertificate_isNotTrusted() throws Exception {
    try (UntrustedSite untrusted = UntrustedSite.open();
        PoliteHttp http =
            PoliteHttp.of(
                HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(untrusted.host())),
                HttpFixture.SETTINGS,
                waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get("https://" + untrusted.host() + "/")))
          .hasMessageContaining("UNAVAILABLE: no trusted connection (SSLHandshakeException)");
    }
  }

  @Test
  void form_isPostedAndNeverShown() {
    List<String> posted = new ArrayList<>();
    site.on(
        "/token",
        exchange -> {
          byte[] form = exchange.getRequestBody().readAllBytes();
          posted.add(exchange.getRequestMethod() + " " + new String(form, StandardCharsets.UTF_8));
          TestSite.status(500).to(exchange);
        });
    HttpRequest request =
        HttpRequest.post(site.url("/token?realm=%2Fpartenaire"), Map.of("secret", "s3cret é+"));

    try (PoliteHttp http = polite(HttpFixture.NO_MANNERS)) {
      assertThatThrownBy(() -> http.send(request))
          .hasMessageEndingWith("[POST " + site.url("/token") + "]")
          .hasMessageNotContaining("s3cret");
    }

    assertThat(posted).hasSize(5).containsOnly("POST secret=s3cret+%C3%A9%2B");
  }

  @Test
  void closedPort_isUnavailable() {
    SilentServer closed = SilentServer.open();
    closed.close();

    try (PoliteHttp http =
        PoliteHttp.of(
            HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(closed.host())),
            HttpFixture.SETTINGS,
            waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get("http://" + closed.host() + "/")))
          .hasMessageContaining("UNAVAILABLE: no connection, also after 4 retries");
    }
  }

  @Test
  void fiveFailedRequestsInARow_endTheAsking() {
    site.on("/offers", TestSite.status(500));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      IntStream.range(0, 5).forEach(request -> failure(http, "/offers"));
      int asked = site.asked().size();

      assertThat(failure(http, "/offers"))
          .hasMessageContaining("UNAVAILABLE: not asked, after 5 failed requests in a row");
      assertThat(site.asked()).hasSize(asked);
    }
  }

  @Test
  void deadHost_leavesTheOthersOfItsSource() {
    site.on("/robots.txt", TestSite.status(500));
    try (TestSite other = TestSite.open().on("/offers", TestSite.text("offers"));
        PoliteHttp http =
            PoliteHttp.of(
                HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(site.host(), other.host())),
                HttpFixture.SETTINGS,
                waiting)) {
      IntStream.range(0, 5).forEach(request -> failure(http, "/robots.txt"));

      assertThat(failure(http, "/offers")).hasMessageContaining("not asked, after 5 failed");
      assertThat(http.send(HttpRequest.get(other.url("/offers"))).body()).isEqualTo("offers");
    }
  }

  @Test
  void close_hangsUp() throws IOException {
    try (ServerSocket server =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      String host = "127.0.0.1:" + server.getLocalPort();
      CompletableFuture<Integer> afterwards =
          CompletableFuture.supplyAsync(() -> answerAndReadOn(server));
      PoliteHttp http =
          PoliteHttp.of(
              HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(host)),
              HttpFixture.SETTINGS,
              waiting);
      assertThat(http.send(HttpRequest.get("http://" + host + "/")).body()).isEqualTo("kept");
      assertThat(afterwards).isNotDone();

      http.close();

      assertThat(afterwards).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(-1);
    }
  }

  /** Answers one request on a connection that may stay open, and returns what comes next on it. */
  private static int answerAndReadOn(ServerSocket server) {
    try (Socket connection = server.accept()) {
      BufferedReader request =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      while (!request.readLine().isEmpty()) {}
      connection
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nkept".getBytes(StandardCharsets.UTF_8));
      return request.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void oneGoodAnswerBetween_keepsAsking() {
    site.on("/bad", TestSite.status(500)).on("/good", TestSite.text("good"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      IntStream.range(0, 4).forEach(request -> failure(http, "/bad"));
      http.send(HttpRequest.get(site.url("/good")));
      IntStream.range(0, 4).forEach(request -> failure(http, "/bad"));

      assertThat(http.send(HttpRequest.get(site.url("/good"))).body()).isEqualTo("good");
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
        assertThat(failure(http, path))
            .hasMessageContaining("LIMIT_REACHED: the body is larger than allowed");
      }
    }
    assertThat(site.asked()).hasSize(2);
  }

  private PoliteHttp polite(Manners manners) {
    return PoliteHttp.of(
        HttpFixture.visit(manners, Set.of(site.host())), HttpFixture.SETTINGS, waiting);
  }

  private Answer at(List<Instant> asked, Answer answer) {
    return exchange -> {
      asked.add(waiting.now());
      answer.to(exchange);
    };
  }

  private SourceException failure(String path) {
    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      return failure(http, path);
    }
  }

  private SourceException failure(PoliteHttp http, String path) {
    return catchThrowableOfType(
        SourceException.class, () -> http.send(HttpRequest.get(site.url(path))));
  }

  private static HttpSettings impatient(HttpSettings.Patience patience) {
    Duration moment = Duration.ofMillis(100);
    return new HttpSettings(
        "a@example.org", 1000, new HttpSettings.TimeLimits(moment, moment, moment), patience, 5);
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
