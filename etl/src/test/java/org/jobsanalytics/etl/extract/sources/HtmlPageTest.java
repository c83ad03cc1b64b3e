package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <script type="application/ld+json">{}</script>             | {}
          <SCRIPT TYPE='Application/LD+JSON'>{}</SCRIPT>             | {}
          <script type=application/ld+json>{}</script >              | {}
          <script id="a>b" type="application/ld+json">{}</script>    | {}
          <script type="application/ld&#x2B;json">{}</script>        | {}
          <script type="application/ld+json">{"a": "</p>"}</script>  | {"a": "</p>"}
          <script type="application/ld+json">{"a":                   | {"a":
          """)
  void linkedData_inAnySpelling_isFound(String html, String block) {
    assertThat(HtmlPage.scan(html).linkedData()).containsExactly(block);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <link rel=canonical href=https://example.org/a>             | true
          <script type="application/ld+json">{"@type": "Organization"} | true
          <div itemscope itemtype="http://schema.org/JobPosting">     | true
          <a href=1></a><a href=2></a><A href=3></A><a\thref=4></a><a href=5></a> | true
          <a href=1></a><a href=2></a><abbr></abbr><address></address><article></article> | false
          <!-- <a href=1></a><a href=2></a><a href=3></a><a href=4></a><a href=5></a> --> | false
          <title>Service indisponible</title><p>Revenez plus tard.    | false
          <script>/* are you human? */</script><noscript>Enable JavaScript</noscript> | false
          ``                                                          | false
          """)
  void page_ofASite_isToldFromOneInItsPlace(String html, boolean isOfASite) {
    assertThat(HtmlPage.scan(html).isOfASite()).isEqualTo(isOfASite);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <!-- <script type="application/ld+json">{}</script> -->
          <script>var a = '<script type="application/ld+json">{}';</script>
          <script type="application/json">{}</script>
          <scripts type="application/ld+json">{}</scripts>
          <script type="text/javascript" data-a="application/ld+json">{}</script>
          """)
  void linkedData_thatABrowserWouldNotSee_isNone(String html) {
    assertThat(HtmlPage.scan(html).linkedData()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <link rel="canonical" href="https://example.org/a">            | https://example.org/a
          <link href='https://example.org/a?b=1&amp;c=2' rel=canonical>  | https://example.org/a?b=1&c=2
          <meta property="og:url" content="https://example.org/a">       | https://example.org/a
          <meta name="og:url" content="https://example.org/a"/>          | https://example.org/a
          <meta property="og:url" content="https://example.org/canonical"> | https://example.org/canonical
          <link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/a"> | https://example.org/a
          <meta property="og:url" content="https://example.org/b"><link rel="canonical" href="https://example.org/a"> | https://example.org/a
          """)
  void address_ofThePage_isFound(String html, String url) {
    assertThat(HtmlPage.scan(html).address()).map(PageAddress::url).contains(url);
  }

  @Test
  void address_inAPageWithoutOne_isNone() {
    String html =
        "<link rel=stylesheet href=https://example.org/canonical.css><link rel=canonical href='..'>";

    assertThat(HtmlPage.scan(html).address()).isEmpty();
  }
}
