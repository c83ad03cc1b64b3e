package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectsTest {

  private static final Redirects REDIRECTS =
      new Redirects(new DeclaredHosts(Set.of("api.example.org", "127.0.0.1:8080")));
  private static final Hop GET =
      Hop.of(
          HttpFixture.SOURCE,
          HttpRequest.get("https://api.example.org/offers?key=s3cret")
              .with("Authorization", "Bearer s3cret"));
  private static final Hop POST =
      Hop.of(
          HttpFixture.SOURCE,
          HttpRequest.post("https://api.example.org/token", Map.of("client_secret", "s3cret")));

  @Test
  void sameOrigin_keepsTheHeaders() {
    Hop next = REDIRECTS.next(GET, 301, "/v2/offers?page=1");

    assertThat(next.url()).hasToString("https://api.example.org/v2/offers?page=1");
    assertThat(next.headers()).containsKey("Authorization");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org/",
        "//example.com/",
        "https://api.example.org:8443/offers"
      })
  void otherOrigin_getsNoHeaders(String location) {
    assertThat(REDIRECTS.next(GET, 302, location).headers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"301, false", "302, false", "303, false", "307, true", "308, true"})
  void form_isSentAgainOnlyWhereTheStatusSaysSo(int status, boolean again) {
    Hop next = REDIRECTS.next(POST, status, "/token2");

    assertThat(next.form().isEmpty()).isNotEqualTo(again);
  }

  @Test
  void formToAnotherHost_isRefused() {
    assertThatThrownBy(() -> REDIRECTS.next(POST, 307, "https://evil.example/token"))
        .hasMessageContaining("REFUSED: status 307 redirects a form to another host")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)"})
  void noWebAddress_isRefused(String location) {
    assertThatThrownBy(() -> REDIRECTS.next(GET, 302, location))
        .hasMessage(
            "example: REFUSED: status 302 redirects to no http or https address, which is not"
                + " followed; check the address [GET https://api.example.org/offers]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://api.example.org/offers", "http://example.com/"})
  void downgrade_isRefused(String location) {
    assertThatThrownBy(() -> REDIRECTS.next(GET, 302, location))
        .hasMessageContaining("REFUSED: status 302 redirects from https to http");
  }

  @Test
  void downgradeToADeclaredPort_isFollowed() {
    assertThat(REDIRECTS.next(GET, 302, "http://127.0.0.1:8080/").url().isHttps()).isFalse();
  }
}
