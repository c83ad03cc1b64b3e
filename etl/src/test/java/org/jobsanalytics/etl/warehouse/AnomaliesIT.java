package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.Notices.Warning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not as usual in a run is told with the numbers, and changes nothing. */
final class AnomaliesIT {

  private static final Instant FIRST_DAY = Instant.parse("2026-01-10T00:00:00Z");

  private Warehouse warehouse;
  private int runs;

  /** A crawl of 60 offers on a day, of which a test changes what it is about. */
  private record Day(
      int number,
      int offers,
      int quarantined,
      boolean company,
      boolean complete,
      boolean inventory,
      String source) {

    static Day of(int number) {
      return new Day(number, 60, 0, true, true, true, "francetravail");
    }

    Day offers(int other) {
      return new Day(number, other, quarantined, company, complete, inventory, source);
    }

    Day quarantined(int other) {
      return new Day(number, offers, other, company, complete, inventory, source);
    }

    Day withoutCompany() {
      return new Day(number, offers, quarantined, false, complete, inventory, source);
    }

    Day incomplete() {
      return new Day(number, offers, quarantined, company, false, inventory, source);
    }

    Day increment() {
      return new Day(number, offers, quarantined, company, complete, false, source);
    }

    Day source(String other) {
      return new Day(number, offers, quarantined, company, complete, inventory, other);
    }

    Instant at() {
      return FIRST_DAY.plusSeconds(86_400L * number);
    }
  }

  @BeforeEach
  void open() throws SQLException {
    warehouse = LoadedRuns.none().warehouse();
  }

  private void threeUsualDays() throws SQLException {
    for (int day = 0; day < 3; day++) {
      assertThat(crawl(Day.of(day))).isEmpty();
    }
  }

  @Test
  void usualDay_isNotTold() throws SQLException {
    threeUsualDays();

    assertThat(crawl(Day.of(3).offers(40))).isEmpty();
  }

  @Test
  void halfOfWhatIsUsual_isTold() throws SQLException {
    threeUsualDays();

    assertThat(crawl(Day.of(3).offers(29)))
        .containsExactly(
            "VOLUME: 29 offers were listed, 60 in the median of the last 3 complete crawls:"
                + " expected 30 to 120",
            // More than half of those that had to be listed are missing.
            "FROZEN: 31 of 60 open offers were missing from the list, too many to believe it:"
                + " none was closed");
  }

  @Test
  void twiceWhatIsUsual_isTold() throws SQLException {
    threeUsualDays();

    assertThat(crawl(Day.of(3).offers(121)))
        .singleElement()
        .asString()
        .startsWith("VOLUME: 121 offers were listed");
  }

  @Test
  void tooFewRunsToCompareWith_nothingIsTold() throws SQLException {
    crawl(Day.of(0));
    crawl(Day.of(1));

    assertThat(crawl(Day.of(2).offers(200))).isEmpty();
  }

  @Test
  void runsThatWereNotHealthy_areNoMeasure() throws SQLException {
    threeUsualDays();
    crawl(Day.of(3).offers(1).incomplete());
    crawl(Day.of(4).offers(2).incomplete());
    crawl(Day.of(5).offers(3).incomplete());

    assertThat(crawl(Day.of(6))).isEmpty();
  }

  @Test
  void crawlOfWhatIsNew_isToldOnlyIfItBringsNothing() throws SQLException {
    for (int day = 0; day < 3; day++) {
      crawl(Day.of(day).increment());
    }

    assertThat(crawl(Day.of(3).offers(1).increment())).isEmpty();
    assertThat(crawl(Day.of(4).offers(0).increment()))
        .containsExactly(
            "VOLUME: no offer was found, 60 in the median of the last 4 complete crawls:"
                + " expected some");
  }

  @Test
  void fieldThatIsUnknownMoreOftenThanUsual_isTold() throws SQLException {
    threeUsualDays();

    assertThat(crawl(Day.of(3).withoutCompany()))
        .containsExactly(
            "UNKNOWN company: company is unknown of 100 % of 60 offers, of 0 % in the median of the"
                + " last 3 complete crawls: expected at most 20 %");
  }

  @Test
  void shareQuarantined_isToldOfAnyRun() throws SQLException {
    assertThat(crawl(Day.of(0).quarantined(3))).isEmpty();
    assertThat(crawl(Day.of(1).quarantined(4)))
        .containsExactly(
            "QUARANTINED offers: 4 of 64 offers were quarantined, 6 %: expected at most 5 %");
  }

  @Test
  void sourceThatNoCrawlReaches_isToldWithTheRunsOfOthers() throws SQLException {
    crawl(Day.of(0));
    crawl(Day.of(0).source("adzuna"));

    assertThat(crawl(Day.of(3))).isEmpty();
    crawl(Day.of(5));

    assertThat(warehouse.notices().warnings(RunId.at(Day.of(5).at(), runs)))
        .extracting(warning -> warning.source() + " " + warning.words())
        .containsExactly(
            "adzuna the last complete crawl was 5 days before this run: expected at most 3");
  }

  @Test
  void sourceThatIsReachedAndNeverComplete_isTold() throws SQLException {
    crawl(Day.of(0));

    assertThat(crawl(Day.of(2).incomplete())).isEmpty();
    assertThat(crawl(Day.of(4).incomplete()))
        .containsExactly(
            "FRESHNESS: the last complete crawl was 4 days before this run: expected at most 3");
  }

  @Test
  void otherSourceOfTheSameRun_isNotMissedOnceItIsLoaded() throws SQLException {
    crawl(Day.of(0).source("adzuna"));
    crawl(Day.of(0));
    crawl(Day.of(9));
    assertThat(warehouse.notices().warnings(RunId.at(Day.of(9).at(), runs))).hasSize(1);

    load(Day.of(9).source("adzuna"), RunId.at(Day.of(9).at(), runs));

    assertThat(warehouse.notices().warnings(RunId.at(Day.of(9).at(), runs))).isEmpty();
  }

  private List<String> crawl(Day day) throws SQLException {
    RunId run = RunId.at(day.at(), ++runs);
    load(day, run);
    return warehouse.notices().warnings(run).stream()
        .filter(warning -> warning.source().value().equals(day.source()))
        .sorted(Comparator.comparing(Warning::rule).reversed())
        .map(warning -> (warning.rule() + " " + warning.subject()).strip() + ": " + warning.words())
        .toList();
  }

  private void load(Day day, RunId run) throws SQLException {
    SourceId source = new SourceId(day.source());
    RunRecord crawl =
        new RunRecord(
            run,
            source,
            "crawl",
            day.at(),
            day.at(),
            day.at(),
            day.complete(),
            day.inventory() && day.complete(),
            Instant.EPOCH,
            false,
            false,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(day.offers()));
    PagePointer page = new PagePointer("raw/" + day.source() + runs, 1);
    try (SourceLoad load = warehouse.load(crawl)) {
      IntStream.range(0, day.offers())
          .forEach(
              number -> load.accept(new OfferPointer(page, number, day.at()), offer(day, number)));
      IntStream.range(0, day.quarantined())
          .forEach(
              number ->
                  load.reject(
                      page,
                      day.offers() + number,
                      new Rejection(Rejection.Reason.OFFER_WITHOUT_ID, "none")));
      load.finish(new Ledger.Pages(1, 1, 0, 0));
    }
  }

  private static Outcome.Accepted offer(Day day, int number) {
    Offer offer = TestOffer.of("A" + number).accepted().offer();
    return new Outcome.Accepted(
        new Offer(
            new OfferKey(new SourceId(day.source()), offer.key().externalId()),
            offer.url(),
            offer.title(),
            offer.description(),
            day.company() ? Optional.of(new Company("acme", "ACME SA")) : Optional.empty(),
            offer.place(),
            offer.contract(),
            offer.remote(),
            offer.salary(),
            offer.experienceMinYears(),
            offer.technologies(),
            offer.conditions(),
            offer.romeCode(),
            offer.publishedAt(),
            offer.updatedAt(),
            offer.expiresAt()),
        List.of());
  }
}
