package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.etl.simulator.Fault.CHALLENGE;
import static org.jobsanalytics.etl.simulator.Fault.CUT_BODY;
import static org.jobsanalytics.etl.simulator.Fault.DOWN;
import static org.jobsanalytics.etl.simulator.Fault.DRIFT;
import static org.jobsanalytics.etl.simulator.Fault.FORBIDDEN;
import static org.jobsanalytics.etl.simulator.Fault.HTML_ERROR;
import static org.jobsanalytics.etl.simulator.Fault.SERVER_ERROR;
import static org.jobsanalytics.etl.simulator.Fault.STALL;
import static org.jobsanalytics.etl.simulator.Fault.TOO_MANY_REQUESTS;
import static org.jobsanalytics.etl.simulator.Fault.WRONG_GZIP;
import static org.jobsanalytics.etl.simulator.Misbehaviour.ALWAYS;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobsanalytics.etl.simulator.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of infrastructure/docs/misbehaviour.md, but for crawls that end incomplete: change both
 * together.
 */
final class MisbehaviourIT {

  private static final List<Fault> PASSING =
      List.of(STALL, TOO_MANY_REQUESTS, SERVER_ERROR, CUT_BODY, WRONG_GZIP);

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

  @ParameterizedTest
  @EnumSource(names = {"TOO_MANY_REQUESTS", "SERVER_ERROR"})
  void burst_isMendedByRetriesAtAllSources(Fault fault) throws SQLException {
    market.advance();
    SimulatedJobs.SOURCES.forEach(source -> market.misbehaviour().add(source, fault, 1, 4, ""));

    SimulatedJobs.Answer answer = market.run();

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(SimulatedJobs.SOURCES)
        .allSatisfy(source -> assertThat(market.misbehaviour().count(source, fault)).isEqualTo(4));
    market.assertEverythingIsThere();
  }

  @Test
  void everyPassingFault_isMendedByRetriesAtAllSources() throws SQLException {
    market.advance();
    // The first meets the first request, the others one after the other the second one.
    for (String source : SimulatedJobs.SOURCES) {
      PASSING.forEach(
          fault -> market.misbehaviour().add(source, fault, fault == STALL ? 0 : 1, 1, ""));
    }

    SimulatedJobs.Answer answer = market.run();

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    for (String source : SimulatedJobs.SOURCES) {
      assertThat(PASSING)
          .allSatisfy(fault -> assertThat(market.misbehaviour().count(source, fault)).isEqualTo(1));
    }
    market.assertEverythingIsThere();
  }

  /** What lasts: {@code after} so many requests to {@code path}, all others fail. */
  private record Trouble(String source, Fault fault, int after, String path, String reported) {}

  private static Trouble trouble(String source, Fault fault, String reported) {
    return new Trouble(source, fault, 0, "", reported);
  }

  private static Trouble trouble(
      String source, Fault fault, int after, String path, String reported) {
    return new Trouble(source, fault, after, path, reported);
  }

  /** Several at a time, at one source each, and always some sources that are well. */
  private static Stream<List<Trouble>> troubles() {
    return Stream.of(
        List.of(
            trouble("francetravail", TOO_MANY_REQUESTS, "UNAVAILABLE: status 429, also after 4"),
            trouble("adzuna", SERVER_ERROR, "UNAVAILABLE: status 500, also after 4 retries"),
            trouble("lever", STALL, "UNAVAILABLE: no answer in time, also after 4 retries"),
            trouble("wttj", CHALLENGE, "BLOCKED: status 202, a challenge")),
        List.of(
            trouble("greenhouse", CUT_BODY, "UNAVAILABLE: the answer was cut or malformed"),
            trouble("smartrecruiters", WRONG_GZIP, "UNAVAILABLE: the answer was cut or malformed"),
            trouble("francetravail", FORBIDDEN, "BLOCKED: status 403"),
            trouble("jobposting", FORBIDDEN, 9, "/", "BLOCKED: status 403")),
        List.of(
            trouble("wttj", DOWN, "UNAVAILABLE: no connection, also after 4 retries"),
            trouble("francetravail", SERVER_ERROR, 1, "/search", "UNAVAILABLE: status 500"),
            trouble("greenhouse", HTML_ERROR, "UNEXPECTED_BODY: expected JSON"),
            trouble("adzuna", HTML_ERROR, 1, "/search", "UNEXPECTED_BODY: expected a total")),
        List.of(
            trouble("francetravail", HTML_ERROR, 1, "/search", "UNEXPECTED_BODY: expected a total"),
            trouble("wttj", CHALLENGE, 4, "/", "BLOCKED: status 202, a challenge"),
            trouble("lever", HTML_ERROR, 1, "/postings", "UNEXPECTED_BODY: expected"),
            trouble("smartrecruiters", STALL, 1, "/postings", "UNAVAILABLE: no answer in time")),
        List.of(
            trouble("wttj", HTML_ERROR, 1, "/sitemaps", "UNEXPECTED_BODY: expected a sitemap"),
            trouble("smartrecruiters", HTML_ERROR, 1, "/postings", "UNEXPECTED_BODY: expected"),
            trouble("adzuna", DOWN, "UNAVAILABLE: no connection, also after 4 retries")));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void lasting_failsThatSourceAloneUntilItIsHealed(List<Trouble> troubles) throws SQLException {
    Map<String, Map<String, String>> before = new TreeMap<>();
    for (Trouble trouble : troubles) {
      before.put(trouble.source(), market.offers(trouble.source()));
      market
          .misbehaviour()
          .add(trouble.source(), trouble.fault(), trouble.after(), ALWAYS, trouble.path());
    }
    market.advance();
    market.applyMisbehaviour();

    SimulatedJobs.Answer answer = market.run();

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(3);
    assertThat(answer.err()).doesNotContain("simulated-key", "Bearer", "Exception:");
    for (Trouble trouble : troubles) {
      assertThat(answer.err())
          .containsPattern(
              Pattern.quote(trouble.source() + ": " + trouble.reported())
                  + ".*; what was fetched is kept, and the next run goes on from there");
      assertThat(market.offers(trouble.source())).isEqualTo(before.get(trouble.source()));
    }
    for (String source : SimulatedJobs.SOURCES) {
      if (!before.containsKey(source)) {
        market.assertIsThere(source);
      }
    }
    market.assertTheNextRunBringsEverything();
  }

  /** An offer slides over the edge of a page: within the drift allowed, and found the next day. */
  @Test
  void totalsThatDrift_whatWasMissedIsFoundByTheNextFullCrawl() throws SQLException {
    market.advance();
    market.misbehaviour().add("francetravail", DRIFT, 1, ALWAYS, "/search");
    market.misbehaviour().add("adzuna", DRIFT, 1, ALWAYS, "/search");

    SimulatedJobs.Answer answer = market.run();

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertAtMostOneIsMissing("francetravail");
    assertAtMostOneIsMissing("adzuna");
    market.heal();
    market.advance();
    assertThat(market.run().exitCode()).isZero();
    market.assertEverythingIsThere();
  }

  /** None is, if the one that slid over the edge was known already. */
  private void assertAtMostOneIsMissing(String source) throws SQLException {
    assertThat(market.misbehaviour().count(source, DRIFT)).isPositive();
    int all = market.shown(source).size();
    assertThat(market.offers(source)).hasSizeBetween(all - 1, all);
  }
}
