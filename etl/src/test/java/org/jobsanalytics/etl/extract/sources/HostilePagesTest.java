package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.Reading;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No page brings a source to fail or to hang: what cannot be read is a value. */
class HostilePagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MANY = 200_000;
  private static final String SCRIPT = "<script type=\"application/ld+json\">";

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("nothing", ""),
          Map.entry("NUL", "\u0000"),
          Map.entry("half a surrogate pair", "{\"results\": [{\"id\": \"\ud800\"}]}"),
          Map.entry("open brackets", "[".repeat(MANY)),
          Map.entry("nested objects", "{\"a\":".repeat(MANY)),
          Map.entry("nested in an offer", "[{\"id\": \"1\", \"x\": " + "[".repeat(MANY)),
          Map.entry("a long name", "{\"" + "a".repeat(MANY) + "\": 1}"),
          Map.entry("a long number", "[{\"id\": " + "9".repeat(MANY) + "}]"),
          Map.entry("a huge exponent", SCRIPT + posting("\"baseSalary\": 1e999999999")),
          Map.entry("a long id", "[{\"id\": \"" + "a".repeat(MANY) + "\"}]"),
          Map.entry(
              "a long string", SCRIPT + posting("\"title\": \"" + "a".repeat(5_000_000) + "\"")),
          Map.entry("NUL in a posting", SCRIPT + posting("\"title\": \"a\u0000b\"")),
          Map.entry("a nested posting", SCRIPT + "[".repeat(MANY) + "\"JobPosting\""),
          Map.entry("nested addresses", SCRIPT + posting("\"jobLocation\": " + nested())),
          Map.entry("a posting that is its own company", SCRIPT + posting(circle())),
          Map.entry(
              "many postings",
              SCRIPT + "[" + "{\"@type\":\"JobPosting\",\"title\":\"t\"},".repeat(20_000) + "]"),
          Map.entry(
              "an entity without end",
              SCRIPT + posting("\"description\": \"&" + "amp;".repeat(MANY) + "\"")),
          Map.entry("blanks", SCRIPT + " ".repeat(5_000_000) + "JobPosting"),
          Map.entry("open tags", "<".repeat(MANY)),
          Map.entry("open comments", "<!--".repeat(MANY)),
          Map.entry("open scripts", SCRIPT.repeat(10_000)),
          Map.entry("open quotes", "<link rel=canonical href=\"".repeat(10_000)),
          Map.entry("many attributes", "<link " + "canonical=\"a\" ".repeat(MANY) + ">"),
          Map.entry("wrapping without end", SCRIPT + "<!--".repeat(MANY) + "JobPosting"),
          Map.entry("nested microdata", scope("JobPosting") + scope("Place").repeat(20_000)),
          Map.entry("nested tags", scope("JobPosting") + "<b>".repeat(MANY)),
          Map.entry("a record without value", "window.__INITIAL_DATA__ = " + SCRIPT + posting("")),
          Map.entry("a language link to nowhere", "header-language-select- data-pagetype='job'"));

  private static String posting(String field) {
    String type = "{\"@type\": \"JobPosting\", \"@id\": \"#p\"";
    return type + (field.isEmpty() ? "" : ", " + field) + "}</script>";
  }

  private static String circle() {
    return "\"hiringOrganization\": {\"@id\": \"#p\"}, \"identifier\": {\"@id\": \"#p\"}";
  }

  private static String nested() {
    return "{\"address\": ".repeat(300) + "1" + "}".repeat(300);
  }

  private static String scope(String type) {
    return "<div itemprop=\"jobLocation\" itemscope itemtype=\"http://schema.org/" + type + "\">";
  }

  static Stream<Arguments> pages() {
    return Sources.all().stream()
        .flatMap(
            source -> BODIES.keySet().stream().sorted().map(name -> Arguments.of(source, name)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("pages")
  void page_hostile_isReadOrRejected(JobSource source, String name) {
    String body = BODIES.get(name);

    List<Reading> readings =
        Assertions.assertTimeout(PATIENCE, () -> source.read(Pages.of(source, body)).toList());

    assertThat(readings).isNotEmpty();
    assertThat(Pages.rejections(readings))
        .allSatisfy(rejection -> assertThat(rejection.detail()).hasSizeLessThan(600));
    assertThat(Pages.drafts(readings))
        .allSatisfy(draft -> assertThat(draft.externalId()).isNotBlank().hasSizeLessThan(801));
    assertThat(source.ownUrl(body)).isEmpty();
  }
}
