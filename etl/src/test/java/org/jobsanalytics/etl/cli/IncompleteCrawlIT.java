package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.etl.simulator.Fault.DRIFT;
import static org.jobsanalytics.etl.simulator.Fault.HTML_ERROR;
import static org.jobsanalytics.etl.simulator.Fault.NOT_FOUND;
import static org.jobsanalytics.etl.simulator.Fault.SERVER_ERROR;
import static org.jobsanalytics.etl.simulator.Misbehaviour.ALWAYS;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rows of infrastructure/docs/misbehaviour.md whose crawl ends incomplete: change both
 * together.
 */
final class IncompleteCrawlIT {

  @TempDir Path home;
  private TroubledMarket market;

  @BeforeEach
  void collectOnce() throws SQLException {
    market = new TroubledMarket(home);
  }

  @AfterEach
  void close() {
    market.close();
  }

  /** Many sites answer for what they have not, a sitemap, with a page of theirs. */
  @Test
  void onePageOrSitemapFails_theOthersAreTakenAndTheCrawlIsIncomplete() throws SQLException {
    market.advance();
    market.misbehaviour().add("wttj", SERVER_ERROR, 0, 5, "/jobs/");
    market.misbehaviour().add("jobposting", HTML_ERROR, 2, ALWAYS, "/sitemap");

    SimulatedJobs.Answer answer = market.run();

    assertIncomplete(
        answer, "wttj", "\\S+/job-listings\\S+ \\(UNAVAILABLE: status 500, also after");
    assertIncomplete(
        answer, "jobposting", "http\\S+ \\(UNEXPECTED_BODY: expected a sitemap, was '<html>");
    assertThat(market.offers("wttj").keySet()).hasSize(market.shown("wttj").size() - 1);
    market.assertTheNextRunBringsEverything();
  }

  /** A page of apologies in the place of an offer is no offer, and the offer stays due. */
  @ParameterizedTest
  @ValueSource(ints = {1, ALWAYS})
  void apologiesInPlaceOfOffers_areIncompleteAndTheOffersStayDue(int times) throws SQLException {
    Map<String, Map<String, String>> before = market.offers();
    market.advance();
    market.misbehaviour().add("wttj", HTML_ERROR, 0, times, "/jobs/");
    market.misbehaviour().add("jobposting", HTML_ERROR, 0, times, "/offres/");
    market.misbehaviour().add("smartrecruiters", HTML_ERROR, 0, times, "/postings/");

    SimulatedJobs.Answer answer = market.run();

    String anotherPage = "\\S+ \\(expected a page of the site, was another in its place";
    assertIncomplete(answer, "wttj", anotherPage);
    assertIncomplete(answer, "jobposting", anotherPage);
    assertIncomplete(answer, "smartrecruiters", "\\S+ \\(expected a posting, was another page");
    for (String source : List.of("wttj", "jobposting", "smartrecruiters")) {
      int apologies = market.misbehaviour().count(source, HTML_ERROR);
      assertThat(apologies).as(source).isPositive();
      assertThat(market.offers(source)).as(source).hasSizeLessThan(market.shown(source).size());
      assertThat(market.offers(source))
          .hasSizeGreaterThanOrEqualTo(market.shown(source).size() - apologies);
      assertThat(market.offers(source).keySet()).containsAll(before.get(source).keySet());
      if (times == ALWAYS) {
        assertThat(market.offers(source)).isEqualTo(before.get(source));
      }
    }
    market.assertTheNextRunBringsEverything();
  }

  /** One board of each provider, the sitemap of one site; then all of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, ALWAYS})
  void boardOrSitemapMissing_leavesTheOthersPublished(int times) throws SQLException {
    Map<String, Map<String, String>> before = market.offers();
    market.advance();
    List<String> providers = List.of("greenhouse", "lever", "smartrecruiters");
    providers.forEach(source -> market.misbehaviour().add(source, NOT_FOUND, times));
    market.misbehaviour().add("jobposting", NOT_FOUND, 0, times, "/sitemap");

    SimulatedJobs.Answer answer = market.run();

    for (String source : providers) {
      assertIncomplete(answer, source, "[\\w-]+ \\(REFUSED: expected a board, was none \\[http");
      assertMissing(source, times, before.get(source), answer.err());
    }
    assertIncomplete(
        answer, "jobposting", "http\\S+ \\(REFUSED: expected a sitemap, was status 404");
    assertMissing("jobposting", times, before.get("jobposting"), answer.err());
    market.assertTheNextRunBringsEverything();
  }

  /** What is not there is what the board or site has that the summary names, and nothing else. */
  private void assertMissing(String source, int times, Map<String, String> before, String err)
      throws SQLException {
    Map<String, String> now = market.offers(source);
    if (times == ALWAYS) {
      assertThat(now).as(source).isEqualTo(before);
      return;
    }
    Matcher named =
        Pattern.compile("(?m)^" + source + ": .*; incomplete: (?:http://)?(\\S+) \\(").matcher(err);
    assertThat(named.find()).isTrue();
    SortedSet<String> expected = new TreeSet<>(market.shown(source));
    expected.removeIf(id -> id.startsWith(named.group(1) + "/"));
    expected.addAll(before.keySet());
    assertThat(now.keySet()).as(source).isEqualTo(expected);
  }

  /** More offers slide over the edge of a page than offers come and go meanwhile. */
  @Test
  void totalsThatDriftTooFar_areIncomplete() throws SQLException {
    List<String> searched = List.of("francetravail", "adzuna");
    market.advance();
    for (String source : searched) {
      market.misbehaviour().drift(source, 20).add(source, DRIFT, 1, ALWAYS, "/search");
    }

    SimulatedJobs.Answer answer = market.run();

    for (String source : searched) {
      assertThat(market.misbehaviour().count(source, DRIFT)).isPositive();
      assertIncomplete(answer, source, ".+ \\(announced [\\d,]+, fetched [\\d,]+\\)");
    }
    market.assertTheNextRunBringsEverything();
  }

  private static void assertIncomplete(SimulatedJobs.Answer answer, String source, String why) {
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(3);
    assertThat(answer.err()).containsPattern("(?m)^" + source + ": .*; incomplete: " + why);
  }
}
