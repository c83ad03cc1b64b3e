package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/a/b                  | example.org/a/b
          HTTP://EXAMPLE.org/A/                    | example.org/A
          ' https://example.org/a '                | example.org/a
          https://example.org/a#top                | example.org/a
          https://example.org/a?utm_source=x&id=7  | example.org/a?id=7
          https://example.org/a?UTM_Medium=x       | example.org/a
          https://example.org/job?clid=1&jobid=2   | example.org/job?clid=1&jobid=2
          https://example.org:8443/a               | example.org:8443/a
          https://example.org/offre/développeur    | example.org/offre/développeur
          """)
  void key_ofSpellingsOfAnAddress_isOne(String words, String key) {
    assertThat(PageAddress.of(words)).map(PageAddress::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../a",
        "/a",
        "//example.org/a",
        "javascript:alert(1)",
        "ftp://example.org/a",
        "https://",
        "https:///a",
        "https://user@example.org/a",
        "https://example.org/a b",
        "https://example.org/\u0000",
        "https://example.org/\"><script>",
        "file:page"
      })
  void of_anythingElse_isNoAddress(String words) {
    assertThat(PageAddress.of(words)).isEmpty();
  }

  @Test
  void of_addressOfAMegabyte_isNoAddress() {
    assertThat(PageAddress.of("https://example.org/" + "a".repeat(1 << 20))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org,true",
    "https://example.org/?utm_source=x,true",
    "https://example.org/?job=7,false",
    "https://example.org/a,false"
  })
  void isFrontPage_ofASite_isTrue(String words, boolean expected) {
    assertThat(PageAddress.of(words)).map(PageAddress::isFrontPage).contains(expected);
  }
}
