package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked and what he is shown: redirects, private addresses, headers. */
final class AddressesIT {

  private final TestSite site = TestSite.open();
  private final TestSite other = TestSite.open();
  private final VirtualWaiting waiting = VirtualWaiting.exact();

  @AfterEach
  void closeSites() {
    site.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/", "http://169.254.169.254/latest/meta-data/", "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/", "http://10.0.0.1/", "http://0.0.0.0:%d/",
        "http://2130706433:%d/", "http://localhost:%d/"
      })
  void redirectToAPrivateAddress_isRefused(String target) {
    site.on("/offers", TestSite.redirect(302, target.formatted(other.port())));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/offers"))))
          .hasMessageContaining("REFUSED: its host has no public address and is not declared");
    }
    assertThat(other.asked()).isEmpty();
  }

  @Test
  void firstAddressThatIsPrivate_isRefusedToo() {
    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(other.url("/"))))
          .hasMessageContaining("REFUSED: its host has no public address");
    }
    assertThat(other.asked()).isEmpty();
  }

  @Test
  void nameThatResolvesToAPrivateAddress_isRefused() {
    site.on("/offers", TestSite.redirect(302, "http://intranet.example:" + other.port() + "/"));

    try (PoliteHttp http = resolving(name -> List.of(loopback()))) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/offers"))))
          .hasMessageContaining("REFUSED: its host has no public address")
          .hasMessageContaining("intranet.example");
    }
    assertThat(other.asked()).isEmpty();
  }

  @Test
  void nameWithOnePrivateAddressAmongPublicOnes_isRefused() {
    try (PoliteHttp http = resolving(name -> List.of(address(93, 184, 215, 14), loopback()))) {
      assertThatThrownBy(() -> http.send(HttpRequest.get("http://mixed.example/")))
          .hasMessageContaining("REFUSED: its host has no public address");
    }
  }

  @Test
  void unknownName_isUnavailable() {
    Dns knowsNone =
        name -> {
          throw new UnknownHostException(name);
        };

    try (PoliteHttp http = resolving(knowsNone)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get("http://nowhere.example/?key=s3cret")))
          .hasMessage(
              "example: UNAVAILABLE: the host's name is unknown, also after 4 retries; run again"
                  + " later [GET http://nowhere.example/]");
    }
  }

  @Test
  void redirectToADeclaredHost_isFollowedWithoutHeaders() {
    List<String> shown = new ArrayList<>();
    site.on("/offers", TestSite.redirect(302, other.url("/there")));
    other.on(
        "/there",
        exchange -> {
          shown.addAll(exchange.getRequestHeaders().keySet());
          TestSite.text("there").to(exchange);
        });

    HttpAnswer answer;
    try (PoliteHttp http = declaring(Set.of(site.host(), other.host()))) {
      answer =
          http.send(
              HttpRequest.get(site.url("/offers"))
                  .with("Authorization", "Bearer s3cret")
                  .with("X-Api-Key", "s3cret"));
    }

    assertThat(answer.url()).isEqualTo(other.url("/there"));
    assertThat(answer.body()).isEqualTo("there");
    assertThat(shown).contains("User-agent").doesNotContain("Authorization", "X-api-key");
  }

  @Test
  void sixthRedirect_isTooMuch() {
    site.on("/round", TestSite.redirect(302, "/round"));

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(site.url("/round"))))
          .hasMessageContaining("LIMIT_REACHED: more than 5 redirects");
    }
    assertThat(site.asked()).hasSize(6);
  }

  @Test
  void everyRequest_saysWhoWeAre() {
    List<String> shown = new ArrayList<>();
    site.on(
        "/offers",
        exchange -> {
          shown.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          TestSite.text("").to(exchange);
        });

    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      http.send(HttpRequest.get(site.url("/offers")).with("User-Agent", "Mozilla/5.0"));
    }

    assertThat(shown)
        .singleElement()
        .asString()
        .matches("JobsAnalytics/\\S+ \\(\\+https://example\\.org/jobs\\)");
  }

  @Test
  void keyWithALineBreak_isRefusedWithoutShowingIt() {
    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      HttpRequest request = HttpRequest.get(site.url("/offers")).with("X-Api-Key", "s3cret\n");

      assertThatThrownBy(() -> http.send(request))
          .hasMessageContaining("REFUSED: header X-Api-Key holds a character")
          .hasMessageNotContaining("s3cret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/?key=s3cret", "file:///etc/passwd", "s3cret"})
  void noWebAddress_isRefused(String url) {
    try (PoliteHttp http = HttpFixture.http(site, waiting)) {
      assertThatThrownBy(() -> http.send(HttpRequest.get(url)))
          .hasMessageContaining("REFUSED: expected an http or https address")
          .hasMessageNotContaining("s3cret");
    }
  }

  private PoliteHttp declaring(Set<String> hosts) {
    return PoliteHttp.of(
        HttpFixture.visit(HttpFixture.NO_MANNERS, hosts), HttpFixture.SETTINGS, waiting);
  }

  private PoliteHttp resolving(Dns names) {
    Wire wire = new Wire(Set.of(site.host()), HttpFixture.SETTINGS, names);
    return PoliteHttp.of(
        HttpFixture.visit(HttpFixture.NO_MANNERS, Set.of(site.host())),
        wire,
        HttpFixture.SETTINGS,
        waiting);
  }

  private static InetAddress loopback() throws UnknownHostException {
    return address(127, 0, 0, 1);
  }

  private static InetAddress address(int a, int b, int c, int d) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
  }
}
