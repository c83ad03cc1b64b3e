package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources that give each employer a board. */
class BoardCrawlTest {

  private final FakeHttp http = new FakeHttp();

  private static KeptCrawl crawl(String source, String boards) {
    return KeptCrawl.of(source, Map.of("address", "http://api.test", "boards", boards));
  }

  private static String greenhouse(String board) {
    return "http://api.test/v1/boards/" + board + "/jobs?content=true";
  }

  static String lever(int skip) {
    return "http://api.test/v0/postings/oven?limit=100&skip=" + skip + "&mode=json";
  }

  static String smart(int offset) {
    return "http://api.test/v1/companies/Oven/postings?limit=100&offset=" + offset;
  }

  static String offers(int first, int size) {
    return IntStream.range(first, first + size)
        .mapToObj(id -> "{\"id\": \"" + id + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void greenhouse_boards_areASliceEach() {
    http.ok(greenhouse("oven"), "{\"jobs\": " + offers(1, 2) + ", \"meta\": {\"total\": 2}}");
    http.ok(greenhouse("mill"), "{\"jobs\": [], \"meta\": {\"total\": 0}}");
    KeptCrawl crawl = crawl("greenhouse", "oven, mill, oven");

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::name).containsExactly("oven", "mill");
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(2, 0);
    assertThat(Pages.drafts(new Greenhouse().read(crawl.pages.get(0)).toList()))
        .extracting(OfferDraft::externalId)
        .containsExactly("oven/1", "oven/2");
    assertThat(crawl.announced).containsExactly(2L, 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void board_missing_isAnIncompleteSliceAndTheOthersAreKept(int status) {
    http.on(greenhouse("gone"), request -> http.answer(status, "{}"));
    http.ok(greenhouse("mill"), "{\"jobs\": " + offers(1, 1) + ", \"meta\": {\"total\": 1}}");
    KeptCrawl crawl = crawl("greenhouse", "gone,mill");

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::name).containsExactly("gone", "mill");
    assertThat(crawl.slices).extracting(Slice::isComplete).containsExactly(false, true);
    assertThat(crawl.slices.get(0).shortfall())
        .isEqualTo("gone (REFUSED: expected a board, was none [" + greenhouse("gone") + "])");
    assertThat(crawl.urls()).containsExactly(greenhouse("mill"));
  }

  @Test
  void board_refused_isAnIncompleteSlice() {
    http.on(lever(0), request -> http.answer(400, "{}"));
    KeptCrawl crawl = crawl("lever", "oven");

    crawl.run(http);

    assertThat(crawl.slices.get(0).shortfall())
        .isEqualTo("oven (REFUSED: expected offers, was status 400 [" + lever(0) + "])");
  }

  /** Two pages of a board; the second is not there: what the first brought still counts. */
  @Test
  void board_missingHalfway_countsWhatCame() {
    http.ok(lever(0), offers(0, 100));
    http.on(lever(100), request -> http.answer(404, "{}"));
    KeptCrawl crawl = crawl("lever", "oven");

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(100);
    assertThat(crawl.slices).noneMatch(Slice::isComplete);
  }

  @Test
  void board_withAnOddName_isRefusedUnasked() {
    assertThatThrownBy(() -> crawl("lever", "../secret").run(http))
        .hasMessageContaining("REFUSED: expected a board's name");
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void lever_fullPage_isFollowedByAnother() {
    http.ok(lever(0), offers(0, 100));
    http.ok(lever(100), offers(100, 1));
    KeptCrawl crawl = crawl("lever", "oven");

    crawl.run(http);

    assertThat(crawl.urls()).containsExactly(lever(0), lever(100));
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(101);
    assertThat(crawl.slices).extracting(slice -> slice.announced().isPresent()).containsOnly(false);
  }

  @Test
  void smartRecruiters_newAndReleasedAgain_areFetched() {
    http.ok(
        smart(0),
        """
        {"totalFound": 3, "content": [
          {"id": "1", "company": {"identifier": "Oven"}, "releasedDate": "2026-11-19T08:00:00.000Z"},
          {"id": "2", "company": {"identifier": "Oven"}, "releasedDate": "2026-11-21T08:00:00.000Z"},
          {"id": "3", "company": {"identifier": "Oven"}, "releasedDate": "2026-11-01T08:00:00.000Z"}
        ]}
        """);
    String posting = "http://api.test/v1/companies/Oven/postings/";
    http.ok(posting + "2", "{\"id\": \"2\", \"name\": \"Boulanger\"}");
    http.ok(posting + "3", "{\"id\": \"3\", \"name\": \"Meunier\"}");
    KeptCrawl crawl = crawl("smartrecruiters", "Oven");
    Instant fetched = Instant.parse("2026-11-20T08:00:00Z");
    crawl.known(id -> id.equals("Oven/3") ? Optional.empty() : Optional.of(fetched));

    crawl.run(http);

    assertThat(crawl.urls()).containsExactly(smart(0), posting + "2", posting + "3");
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(3);
    assertThat(new SmartRecruiters().read(crawl.pages.get(0)))
        .containsExactly(
            new Reading.NoOffer(
                "list of postings", List.of("Oven/1", "Oven/2", "Oven/3"), Optional.empty()));
    assertThat(Pages.drafts(new SmartRecruiters().read(crawl.pages.get(1)).toList()))
        .extracting(OfferDraft::externalId)
        .containsExactly("Oven/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>Service indisponible</html>", "", "{\"message\": \"sorry\"}", "[]"})
  void smartRecruiters_anotherPageInPlaceOfAPosting_isKeptAndDoesNotCount(String body) {
    http.ok(smart(0), "{\"totalFound\": 2, \"content\": " + offers(1, 2) + "}");
    String posting = "http://api.test/v1/companies/Oven/postings/";
    http.ok(posting + "1", body);
    http.ok(posting + "2", "{\"id\": \"2\"}");
    KeptCrawl crawl = crawl("smartrecruiters", "Oven");

    crawl.run(http);

    assertThat(crawl.urls()).containsExactly(smart(0), posting + "1", posting + "2");
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(1);
    assertThat(crawl.slices.get(0).drift()).isLessThan(crawl.slices.get(0).allowedDrift());
    assertThat(crawl.slices.get(0).shortfall())
        .isEqualTo("Oven (expected a posting, was another page [" + posting + "1])");
  }

  /** Postings that are taken back while the list is read are no trouble. */
  @Test
  void smartRecruiters_postingGone_isDrift() {
    http.ok(smart(0), "{\"totalFound\": 2, \"content\": " + offers(1, 2) + "}");
    String posting = "http://api.test/v1/companies/Oven/postings/";
    http.on(posting + "1", request -> http.answer(404, "{}"));
    http.ok(posting + "2", "{\"id\": \"2\"}");
    KeptCrawl crawl = crawl("smartrecruiters", "Oven");

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::drift).containsExactly(1);
    assertThat(crawl.slices).allMatch(Slice::isComplete);
  }

  @Test
  void smartRecruiters_ofTwoPages_areBothRead() {
    http.ok(smart(0), "{\"totalFound\": 101, \"content\": " + offers(0, 100) + "}");
    http.ok(smart(100), "{\"totalFound\": 101, \"content\": " + offers(100, 1) + "}");
    KeptCrawl crawl = crawl("smartrecruiters", "Oven");

    crawl.known(id -> Optional.of(KeptCrawl.START)).run(http);

    assertThat(crawl.urls()).containsExactly(smart(0), smart(100));
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(101);
  }

  @Test
  void board_withAnotherAnswer_isUnexpected() {
    http.ok(greenhouse("oven"), "<html>Moved</html>");

    assertThatThrownBy(() -> crawl("greenhouse", "oven").run(http))
        .hasMessageContaining("UNEXPECTED_BODY: expected JSON");
  }
}
