package org.jobsanalytics.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.page.DataTable.Column;
import org.jobsanalytics.reports.page.Page.Footnotes;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A page that says {@code text} wherever a page can say anything. */
  private static Page saying(String text) {
    ObjectNode figure = JSON.createObjectNode();
    figure.putArray("data").addObject().put("type", "bar").put("name", text);
    Section section =
        new Section(
            "bars",
            text,
            List.of(text, text),
            figure,
            20,
            List.of(new LegendEntry("--bar", text)),
            List.of(text),
            new Evidence(
                new DataTable(
                    List.of(Column.text(text), Column.number("n")), List.of(List.of(text, "1"))),
                text,
                List.of(new Query("bars", text))));
    return new Page(
        Words.of(Language.EN),
        List.of(text),
        List.of(text),
        List.of(new Headline(text, text, text)),
        text,
        List.of(section),
        List.of(new Footnotes(text, List.of(text))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"' onmouseover='alert(1)' \"",
        "&lt;b&gt; & é \u2028 \u2029 \\",
        "{{ words }} {% raw %}",
        "<!-- --> <![CDATA["
      })
  void hostileText_isTextEverywhere(String text) throws Exception {
    Document page = Jsoup.parse(Html.of(saying(text)));
    Document harmless = Jsoup.parse(Html.of(saying("harmless")));

    assertThat(page.getAllElements().eachAttr("class"))
        .isEqualTo(harmless.getAllElements().eachAttr("class"));
    assertThat(page.getAllElements()).hasSameSizeAs(harmless.getAllElements());
    assertThat(page.selectFirst("section h2").wholeText()).isEqualTo(text);
    assertThat(page.selectFirst("td").wholeText()).isEqualTo(text);
    assertThat(page.selectFirst(".plot").attr("aria-label")).isEqualTo(text);
    assertThat(page.selectFirst("pre code").wholeText()).isEqualTo(text);
    assertThat(JSON.readTree(page.getElementById("csv-bars").data()).asText()).isEqualTo(text);
    String json = page.getElementById("figure-bars").data();
    assertThat(JSON.readTree(json).at("/data/0/name").asText()).isEqualTo(text);
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
  }

  @Test
  void page_loadsNothing() {
    Document page = Jsoup.parse(Html.of(saying("x")));

    assertThat(page.select("[src], [srcset], iframe, object, embed, base, form")).isEmpty();
    assertThat(page.select("link")).allMatch(link -> link.attr("href").equals("data:,"));
    assertThat(page.select("style").first().data()).doesNotContain("url(", "@import");
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("dashboard.html", "../fr/index.html", "#bars");
  }

  @Test
  void policy_allowsTheOneScriptAndNoOther() throws Exception {
    Document page = Jsoup.parse(Html.of(saying("x")));
    Element script = page.select("script:not([type])").first();

    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
    assertThat(page.select("script:not([type])")).hasSize(1);
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; style-src 'unsafe-inline'; img-src data: blob:;"
                + " base-uri 'none'; form-action 'none'");
  }

  /** What comes before the policy is not under it. */
  @Test
  void policy_comesFirstAfterTheCharset() {
    Document page = Jsoup.parse(Html.of(saying("x")));

    assertThat(page.head().child(0).hasAttr("charset")).isTrue();
    assertThat(page.head().child(1).attr("http-equiv")).isEqualTo("Content-Security-Policy");
  }

  @Test
  void everyFigure_hasATableAndACaption() {
    Document page = Jsoup.parse(Html.of(saying("x")));

    for (Element section : page.select("section")) {
      assertThat(section.select("figure [data-figure]")).hasSize(1);
      assertThat(section.select("figcaption").text()).isNotEmpty();
      assertThat(section.select("details table tbody tr")).isNotEmpty();
      assertThat(section.select("details pre code").text()).isNotEmpty();
      String csv = section.selectFirst("button[data-csv]").attr("data-csv");
      assertThat(Optional.ofNullable(page.getElementById(csv))).isPresent();
      String data = section.selectFirst("[data-figure]").attr("data-figure");
      assertThat(Optional.ofNullable(page.getElementById(data))).isPresent();
    }
  }

  @Test
  void tableWithACellTooMany_isRefused() {
    assertThatThrownBy(() -> new DataTable(List.of(Column.text("a")), List.of(List.of("1", "2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 1 cells, were 2: [1, 2]");
  }
}
