package org.jobsanalytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeclaredHostsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          api.example.org, https://api.example.org/,      true
          API.example.org, http://api.example.org/,       true
          api.example.org, https://api.example.org:8443/, false
          api.example.org, https://example.org/,          false
          127.0.0.1:8080,  http://127.0.0.1:8080/,        true
          127.0.0.1:8080,  http://127.0.0.1:8081/,        false
          127.0.0.1:8080,  http://127.0.0.1/,             false
          example.org:80,  http://example.org/,           true
          example.org:443, https://example.org/,          true
          example.org:80,  https://example.org/,          false
          [::1]:8080,      http://[0:0:0:0:0:0:0:1]:8080/, true
          """)
  void hostAndPort_areCompared(String declared, String url, boolean expected) {
    assertThat(new DeclaredHosts(Set.of(declared)).contains(HttpUrl.get(url))).isEqualTo(expected);
  }

  @Test
  void noHost_isAWrongArgument() {
    assertThatThrownBy(() -> new DeclaredHosts(Set.of("a b")))
        .hasMessage("expected host or host:port, was 'a b'");
  }
}
