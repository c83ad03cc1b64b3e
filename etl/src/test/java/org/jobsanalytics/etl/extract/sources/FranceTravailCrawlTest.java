package org.jobsanalytics.etl.extract.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobsanalytics.etl.extract.CrawlReport;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.Slice;
import org.junit.jupiter.api.Test;

class FranceTravailCrawlTest {

  private final FakeFranceTravail service = new FakeFranceTravail();
  private final KeptCrawl crawl = KeptCrawl.of("francetravail", FakeFranceTravail.SETTINGS);

  private List<String> keptIds() {
    return crawl.pages.stream()
        .flatMap(page -> Pages.drafts(new FranceTravail().read(page).toList()).stream())
        .map(OfferDraft::externalId)
        .toList();
  }

  @Test
  void search_ofTwoPages_keepsBothAndCountsThem() {
    service.oneEachMinute(200, "2026-11-20T00:00:00Z");

    CrawlReport report = crawl.run(service.http);

    assertThat(crawl.urls())
        .containsExactly(
            "http://api.test/partenaire/offresdemploi/v2/offres/search?minCreationDate=2026-11-12T10:00:00Z&maxCreationDate=2026-11-22T10:00:00Z&sort=1&range=0-149",
            "http://api.test/partenaire/offresdemploi/v2/offres/search?minCreationDate=2026-11-12T10:00:00Z&maxCreationDate=2026-11-22T10:00:00Z&sort=1&range=150-299");
    assertThat(crawl.pages.get(1).headers())
        .isEqualTo(Map.of("content-range", "offres 150-199/200"));
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(200);
    assertThat(crawl.slices).extracting(Slice::drift).containsExactly(0);
    assertThat(crawl.announced).containsExactly(200L);
    assertThat(report.inventory()).isTrue();
    assertThat(report.cursor()).contains("2026-11-22T10:00:00Z");
  }

  @Test
  void search_ofNothing_isACompleteSlice() {
    crawl.run(service.http);

    assertThat(crawl.pages).hasSize(1);
    assertThat(crawl.pages.get(0).status()).isEqualTo(204);
    assertThat(crawl.slices).hasSize(1).allMatch(Slice::isComplete);
  }

  @Test
  void search_atTheCeiling_isNotDivided() {
    service.oneEachMinute(3_150, "2026-11-18T00:00:00Z");

    crawl.run(service.http);

    assertThat(crawl.pages).hasSize(21);
    assertThat(crawl.slices).extracting(Slice::fetched).containsExactly(3_150);
  }

  @Test
  void search_aboveTheCeiling_isDividedByDate() {
    service.oneEachMinute(3_151, "2026-11-16T00:00:00Z");

    crawl.run(service.http);

    assertThat(keptIds()).hasSize(3_151).doesNotHaveDuplicates();
    assertThat(crawl.slices)
        .extracting(Slice::name)
        .containsExactly(
            "2026-11-12T10:00:00Z/2026-11-17T10:00:00Z",
            "2026-11-17T10:00:00Z/2026-11-22T10:00:00Z");
    assertThat(crawl.slices).allMatch(Slice::isComplete);
    assertThat(crawl.announced).containsExactly(3_151L);
  }

  @Test
  void offers_createdAtOnce_areDividedByDepartmentAndOccupation() {
    service.with(3_000, "2026-11-20T08:00:30Z", "75", "M1805");
    service.with(1_000, "2026-11-20T08:00:30Z", "75", "D1102");
    service.with(500, "2026-11-20T08:00:30Z", "69", "D1102");

    crawl.run(service.http);

    assertThat(keptIds()).hasSize(4_500).doesNotHaveDuplicates();
    assertThat(crawl.slices).allMatch(Slice::isComplete);
    assertThat(crawl.slices).extracting(Slice::name).anyMatch(name -> name.endsWith(" 75 M1805"));
  }

  @Test
  void offers_inNoDepartment_areAnnouncedAndMissed() {
    service.with(3_000, "2026-11-20T08:00:30Z", "75", "M1805");
    service.with(1_000, "2026-11-20T08:00:30Z", "", "M1805");

    crawl.run(service.http);

    assertThat(crawl.slices)
        .filteredOn(slice -> !slice.isComplete())
        .extracting(Slice::drift)
        .containsExactly(1_000);
  }

  @Test
  void offers_thatCannotBeDivided_areALimit() {
    service.with(3_151, "2026-11-20T08:00:30Z", "75", "M1805");

    assertThatThrownBy(() -> crawl.run(service.http))
        .hasMessageStartingWith(
            "francetravail: LIMIT_REACHED: expected at most 3150 offers in 2026-11-20T08:00")
        .hasMessageEndingWith(" 75 M1805, was 3151");
  }

  @Test
  void offers_withdrawnWhileReading_areDrift() {
    service.oneEachMinute(200, "2026-11-20T00:00:00Z");
    FakeHttp http = new FakeHttp();
    http.otherwise(
        request -> {
          HttpAnswer answer = service.http.send(request);
          if (request.url().endsWith("range=0-149")) {
            service.offers.subList(150, 154).clear();
          }
          return answer;
        });

    crawl.run(http);

    assertThat(crawl.slices).extracting(Slice::drift).containsExactly(4);
    assertThat(crawl.slices).extracting(Slice::allowedDrift).containsExactly(3);
    assertThat(crawl.slices).noneMatch(Slice::isComplete);
  }

  @Test
  void token_nearItsEnd_isRenewedBefore() {
    service.oneEachMinute(301, "2026-11-20T00:00:00Z");
    FakeHttp http = new FakeHttp();
    http.otherwise(
        request -> {
          HttpAnswer answer = service.http.send(request);
          service.http.setNow(service.http.now().plusSeconds(720));
          return answer;
        });

    crawl.run(http);

    assertThat(service.tokens()).isEqualTo(2);
    assertThat(keptIds()).hasSize(301);
    assertThat(service.http.urls()).filteredOn(url -> url.contains("range=")).hasSize(3);
  }

  @Test
  void token_endedEarly_isRenewedOnce() {
    service.oneEachMinute(200, "2026-11-20T00:00:00Z");
    FakeHttp http = new FakeHttp();
    http.otherwise(
        request -> {
          HttpAnswer answer = service.http.send(request);
          if (answer.status() == 206 && request.url().endsWith("range=0-149")) {
            service.endToken();
          }
          return answer;
        });

    crawl.run(http);

    assertThat(service.tokens()).isEqualTo(2);
    assertThat(keptIds()).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void token_neverTaken_isUnauthorised() {
    FakeHttp http = new FakeHttp();
    http.on(FakeFranceTravail.TOKENS, service.http::send)
        .otherwise(request -> http.answer(401, ""));

    assertThatThrownBy(() -> crawl.run(http))
        .hasMessageContaining("UNAUTHORISED: expected a new token to be taken, was status 401")
        .hasMessageContaining("JOBS_FRANCETRAVAIL_CLIENT_ID");
    assertThat(service.tokens()).isEqualTo(2);
  }

  @Test
  void secret_wrong_isUnauthorisedAndNotShown() {
    Map<String, String> settings = new TreeMap<>(FakeFranceTravail.SETTINGS);
    settings.put("client-secret", "mistyped");

    assertThatThrownBy(() -> KeptCrawl.of("francetravail", settings).run(service.http))
        .hasMessageContaining("UNAUTHORISED: expected a token, was status 400")
        .hasMessageContaining("client-secret")
        .hasMessageNotContaining("mistyped");
  }

  @Test
  void cursor_given_searchesFromTwoHoursBefore() {
    service.oneEachMinute(1, "2026-11-21T00:00:00Z").oneEachMinute(1, "2026-11-22T07:30:00Z");

    CrawlReport report = crawl.cursor("2026-11-22T09:00:00.123Z").run(service.http);

    assertThat(crawl.slices)
        .extracting(Slice::name)
        .containsExactly("2026-11-22T07:00:00Z/2026-11-22T10:00:00Z");
    assertThat(keptIds()).containsExactly("T1");
    assertThat(report.inventory()).isFalse();
  }

  @Test
  void answer_withoutTotal_isUnexpected() {
    FakeHttp http = new FakeHttp();
    http.on(FakeFranceTravail.TOKENS, service.http::send)
        .otherwise((HttpRequest request) -> http.answer(200, "{\"resultats\": []}"));

    assertThatThrownBy(() -> crawl.run(http))
        .hasMessage("francetravail: UNEXPECTED_BODY: expected a total in Content-Range, was ''");
  }
}
