package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a connection may be, what is sent over it, and when it ends. */
final class HttpConnectionIT {

  private final TestSite site = TestSite.open();
  private final VirtualWaiting waiting = VirtualWaiting.exact();

  @AfterEach
  void closeSite() {
    site.close();
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

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
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

  private static HttpSettings impatient(HttpSettings.Patience patience) {
    Duration moment = Duration.ofMillis(100);
    return new HttpSettings(
        "a@example.org", 1000, new HttpSettings.TimeLimits(moment, moment, moment), patience, 5);
  }
}
