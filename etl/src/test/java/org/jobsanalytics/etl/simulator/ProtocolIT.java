package org.jobsanalytics.etl.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator's answers, as a client of the web sees them. */
class ProtocolIT {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static Simulator simulator;
  private static Visitor visitor;

  @BeforeAll
  static void start() {
    Market market = Market.generate(new MarketSettings(11, 8_000, 30, NOW));
    simulator = Simulator.start(market, new SimulatedClock(NOW), Misbehaviour.none());
    visitor = new Visitor(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void token_isGiven_forTheKeys() throws IOException {
    var right = visitor.askToken("client_id=%s&client_secret=%s");
    var wrong = visitor.askToken("client_id=%s&client_secret=no%s");

    assertThat(Visitor.json(right).path("expires_in").asInt()).isEqualTo(1_499);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(wrong).path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void search_withoutToken_is401AndEmpty() throws IOException {
    var answer = visitor.search("none", "range=0-149");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void token_expires() throws IOException {
    SimulatedClock clock = new SimulatedClock(NOW);
    Market market = Market.generate(new MarketSettings(1, 50, 5, NOW));
    try (Simulator other = Simulator.start(market, clock, Misbehaviour.none())) {
      Visitor guest = new Visitor(other);
      String token = guest.token();
      assertThat(guest.search(token, "range=0-0").statusCode()).isEqualTo(206);

      other.advance(Duration.ofMinutes(25));

      assertThat(guest.search(token, "range=0-0").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void search_announcesItsTotal() throws IOException {
    int total = simulator.truth().shown("francetravail").size();

    var answer = visitor.search(visitor.token(), "range=0-149&sort=1");

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.headers().firstValue("content-range")).hasValue("offres 0-149/" + total);
    assertThat(total).as("above the ceiling").isGreaterThan(3_150);
  }

  @ParameterizedTest
  @CsvSource({
    "range=3000-3149, 206",
    "range=3001-3149, 400",
    "range=0-150, 400",
    "range=149-0, 400",
    "range=x, 400",
    "commune=Paris, 400",
    "minCreationDate=2026-11-01T00:00:00Z, 400",
    "minCreationDate=2026-11-01&maxCreationDate=2026-11-02, 400",
    "minCreationDate=2026-11-02T00:00:00Z&maxCreationDate=2026-11-01T00:00:00Z, 400",
    "minCreationDate=2020-11-01T00:00:00Z&maxCreationDate=2020-11-02T00:00:00Z, 204",
    "departement=48&codeROME=M1811&minCreationDate=2026-11-19T00:00:00Z&maxCreationDate=2026-11-19T00:00:01Z, 204"
  })
  void search_hasLimits(String query, int status) throws IOException {
    assertThat(visitor.search(visitor.token(), query).statusCode()).isEqualTo(status);
  }

  @Test
  void days_togetherHoldEveryOffer() throws IOException {
    String token = visitor.token();
    TreeSet<String> ids = new TreeSet<>();
    for (int day = 0; day <= 30; day++) {
      Instant from = Instant.parse("2026-10-21T00:00:00Z").plus(Duration.ofDays(day));
      String query =
          "minCreationDate=" + from + "&maxCreationDate=" + from.plusSeconds(24 * 3_600 - 1);
      for (String page : visitor.searchAll(token, query)) {
        ids.addAll(Visitor.ids(Visitor.MAPPER.readTree(page).path("resultats")));
      }
    }

    assertThat(ids).isEqualTo(simulator.truth().shown("francetravail"));
  }

  @Test
  void offer_thatIsGone_is204() throws IOException {
    String base = visitor.address("FRANCETRAVAIL_ADDRESS") + "/partenaire/offresdemploi/v2/";
    String bearer = "Bearer " + visitor.token();
    Truth truth = simulator.truth();

    var there =
        visitor.get(
            base + "offres/" + truth.shown("francetravail").first(), "Authorization", bearer);
    var gone =
        visitor.get(
            base + "offres/" + truth.withdrawn("francetravail").first(), "Authorization", bearer);
    var occupations = visitor.get(base + "referentiel/metiers", "Authorization", bearer);

    assertThat(there.statusCode()).isEqualTo(200);
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(Visitor.json(occupations)).hasSizeGreaterThan(25);
  }

  @Test
  void adzuna_pagesHoldEveryOffer() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    int count = 0;
    for (int page = 1; page == 1 || (page - 1) * 50 < count; page++) {
      JsonNode body = Visitor.json(visitor.adzuna(page, "&results_per_page=50&sort_by=date"));
      count = body.path("count").asInt();
      ids.addAll(Visitor.ids(body.path("results")));
      body.path("results")
          .forEach(ad -> assertThat(ad.path("description").asText()).hasSizeLessThanOrEqualTo(500));
    }

    assertThat(ids).isEqualTo(simulator.truth().shown("adzuna")).hasSize(count);
  }

  @Test
  void adzuna_refusesWhatItDoesNotKnow() throws IOException {
    var unknown = visitor.adzuna(1, "&pages=3");
    var keyless = visitor.get(visitor.address("ADZUNA_ADDRESS") + "/v1/api/jobs/fr/search/1");

    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(keyless.statusCode()).isEqualTo(401);
  }

  @Test
  void wttj_sitemapsHoldEveryOffer() throws IOException {
    String address = visitor.address("WTTJ_ADDRESS");
    TreeSet<String> ids = new TreeSet<>();
    visitor
        .jungle()
        .forEach(
            url -> ids.add(url.replace(address + "/fr/companies/", "").replace("/jobs/", "/")));
    String robots = Visitor.text(visitor.get(address + "/robots.txt"));

    assertThat(ids).isEqualTo(simulator.truth().shown("wttj"));
    assertThat(robots).contains("User-agent : *\n").contains("Disallow: /*?\n");
  }

  @Test
  void wttj_gonePage_is404() throws IOException {
    String[] gone = simulator.truth().withdrawn("wttj").first().split("/", -1);
    String url = visitor.address("WTTJ_ADDRESS") + "/fr/companies/" + gone[0] + "/jobs/" + gone[1];

    assertThat(visitor.get(url).statusCode()).isEqualTo(404);
  }

  @Test
  void careerSites_listEveryOffer() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (String site : visitor.address("JOBPOSTING_SITES").split(",", -1)) {
      visitor.sitemap(site + "/sitemap.xml").stream()
          .filter(url -> url.contains("/offres/"))
          .forEach(url -> ids.add(url.replace("http://", "")));
    }

    assertThat(ids).isEqualTo(simulator.truth().shown("jobposting"));
  }

  @Test
  void boards_listEveryOffer() throws IOException {
    TreeSet<String> greenhouse = new TreeSet<>();
    for (String board : visitor.address("GREENHOUSE_BOARDS").split(",", -1)) {
      String url = visitor.address("GREENHOUSE_ADDRESS") + "/v1/boards/" + board + "/jobs";
      addAll(greenhouse, board, Visitor.json(visitor.get(url + "?content=true")).path("jobs"));
    }
    TreeSet<String> lever = new TreeSet<>();
    for (String board : visitor.address("LEVER_BOARDS").split(",", -1)) {
      String url = visitor.address("LEVER_ADDRESS") + "/v0/postings/" + board + "?mode=json";
      for (int skip = 0; skip < 1_000; skip += 100) {
        addAll(lever, board, Visitor.json(visitor.get(url + "&limit=100&skip=" + skip)));
      }
    }
    TreeSet<String> smart = new TreeSet<>();
    for (String board : visitor.address("SMARTRECRUITERS_BOARDS").split(",", -1)) {
      String url = visitor.address("SMARTRECRUITERS_ADDRESS") + "/v1/companies/" + board;
      for (int offset = 0; offset < 1_000; offset += 100) {
        JsonNode page = Visitor.json(visitor.get(url + "/postings?limit=100&offset=" + offset));
        addAll(smart, board, page.path("content"));
        for (String id : Visitor.ids(page.path("content"))) {
          assertThat(visitor.get(url + "/postings/" + id).statusCode()).isEqualTo(200);
        }
      }
    }

    assertThat(greenhouse).isEqualTo(simulator.truth().shown("greenhouse"));
    assertThat(lever).isEqualTo(simulator.truth().shown("lever"));
    assertThat(smart).isEqualTo(simulator.truth().shown("smartrecruiters"));
  }

  private static void addAll(Set<String> offers, String board, JsonNode list) {
    Visitor.ids(list).forEach(id -> offers.add(board + "/" + id));
  }
}
