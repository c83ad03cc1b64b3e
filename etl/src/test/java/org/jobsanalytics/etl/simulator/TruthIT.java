package org.jobsanalytics.etl.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real sources' reading and the real normaliser find what the simulator says is true. */
class TruthIT {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static Simulator simulator;
  private static Visitor visitor;
  private static final Normaliser NORMALISER = Normaliser.standard();

  @BeforeAll
  static void start() {
    Market market = Market.generate(new MarketSettings(7, 3_000, 30, NOW));
    simulator = Simulator.start(market, new SimulatedClock(NOW), Misbehaviour.none());
    visitor = new Visitor(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static void assertTrue(String source, List<RawPage> pages) {
    Map<String, Offer> found = new TreeMap<>();
    JobSource reader = Sources.byName(source);
    for (RawPage page : pages) {
      reader.read(page).forEach(reading -> collect(reading, found));
    }
    Map<String, TrueOffer> truth = new TreeMap<>();
    simulator
        .truth()
        .offers()
        .filter(offer -> offer.source().equals(source))
        .forEach(offer -> truth.put(offer.externalId(), offer));
    assertThat(found.keySet()).isEqualTo(truth.keySet());
    List<String> wrong = new ArrayList<>();
    truth.forEach(
        (id, offer) -> {
          String read = facts(found.get(id));
          if (!read.equals(facts(offer))) {
            wrong.add(id + "\n  read " + read + "\n  true " + facts(offer));
          }
        });
    assertThat(wrong.stream().limit(12)).as(wrong.size() + " differ").isEmpty();
  }

  private static void collect(Reading reading, Map<String, Offer> found) {
    if (reading instanceof Reading.Found draft
        && NORMALISER.normalise(draft.draft()) instanceof Outcome.Accepted accepted) {
      found.put(accepted.offer().key().externalId(), accepted.offer());
    }
  }

  private static String facts(Offer offer) {
    return String.join(
        " | ",
        offer.company().map(company -> company.name()).orElse("-"),
        offer.place().departmentCode().orElse("-"),
        offer.place().communeCode().orElse("-"),
        offer.contract().name(),
        offer.remote().name(),
        offer.technologies().toString(),
        offer
            .salary()
            .map(pay -> pay.minEurPerYear().orElse(0) + "-" + pay.maxEurPerYear().orElse(0))
            .orElse("-"),
        offer.publishedAt().map(Instant::toString).orElse("-"));
  }

  private static String facts(TrueOffer offer) {
    return String.join(
        " | ",
        offer.company().orElse("-"),
        offer.department().orElse("-"),
        offer.commune().orElse("-"),
        offer.contract().name(),
        offer.remote().name(),
        offer.technologies().stream().sorted().toList().toString(),
        offer.pay().map(pay -> pay.minEurPerYear() + "-" + pay.maxEurPerYear()).orElse("-"),
        offer.published().toString());
  }

  private static RawPage page(String source, String url, String body) {
    JobSource reader = Sources.byName(source);
    return new RawPage(reader.id(), url, NOW, 200, reader.mediaType(), body);
  }

  @Test
  void francetravail_readAndNormalised_isTheTruth() throws IOException {
    List<RawPage> pages = new ArrayList<>();
    for (String body : visitor.searchAll(visitor.token(), "")) {
      pages.add(page("francetravail", visitor.address("FRANCETRAVAIL_ADDRESS"), body));
    }

    assertTrue("francetravail", pages);
  }

  @Test
  void adzuna_readAndNormalised_isTheTruth() throws IOException {
    List<RawPage> pages = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      String body = Visitor.text(visitor.adzuna(number, "&results_per_page=50&sort_by=date"));
      pages.add(page("adzuna", visitor.address("ADZUNA_ADDRESS") + "/" + number, body));
    }

    assertTrue("adzuna", pages);
  }

  @Test
  void wttj_readAndNormalised_isTheTruth() throws IOException {
    List<RawPage> pages = new ArrayList<>();
    for (String url : visitor.jungle()) {
      pages.add(page("wttj", url, Visitor.text(visitor.get(url))));
    }

    assertTrue("wttj", pages);
  }

  @Test
  void jobposting_readAndNormalised_isTheTruth() throws IOException {
    List<RawPage> pages = new ArrayList<>();
    for (String site : visitor.address("JOBPOSTING_SITES").split(",", -1)) {
      for (String url : visitor.sitemap(site + "/sitemap.xml")) {
        pages.add(page("jobposting", url, Visitor.text(visitor.get(url))));
      }
    }

    assertTrue("jobposting", pages);
  }
}
