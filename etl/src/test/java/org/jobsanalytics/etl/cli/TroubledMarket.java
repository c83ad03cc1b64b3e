package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobsanalytics.etl.simulator.Misbehaviour;

/** A simulated market that was well when it was collected from once, and may misbehave now. */
final class TroubledMarket implements AutoCloseable {

  /** After a day everything in the window is listed anew, not only what came since. */
  private static final Duration FIVE_DAYS = Duration.ofDays(5);

  private final SimulatedJobs jobs;
  private final Map<String, SortedSet<String>> shown = new TreeMap<>();

  TroubledMarket(Path home) throws SQLException {
    jobs = new SimulatedJobs(home);
    look();
    assertThat(jobs.run().exitCode()).isZero();
    assertEverythingIsThere();
  }

  SimulatedJobs.Answer run() throws SQLException {
    return jobs.run();
  }

  Misbehaviour misbehaviour() {
    return jobs.simulator().misbehaviour();
  }

  void advance() {
    jobs.simulator().advance(FIVE_DAYS);
    look();
  }

  /** Remembers what the sources show now: what was shown and loaded once stays. */
  private void look() {
    SimulatedJobs.SOURCES.forEach(
        source -> shown.computeIfAbsent(source, any -> new TreeSet<>()).addAll(jobs.shown(source)));
  }

  /** The ids of all offers that a source has shown. */
  SortedSet<String> shown(String source) {
    return shown.get(source);
  }

  /** The offers of a source in the warehouse: the digest of each by its id. */
  Map<String, String> offers(String source) throws SQLException {
    return jobs.offers(source);
  }

  /** The offers of each source in the warehouse. */
  Map<String, Map<String, String>> offers() throws SQLException {
    Map<String, Map<String, String>> offers = new TreeMap<>();
    for (String source : SimulatedJobs.SOURCES) {
      offers.put(source, jobs.offers(source));
    }
    return offers;
  }

  /** Takes sources down and up. */
  void applyMisbehaviour() {
    jobs.simulator().applyMisbehaviour();
  }

  void heal() {
    SimulatedJobs.SOURCES.forEach(misbehaviour()::heal);
    applyMisbehaviour();
  }

  void assertTheNextRunBringsEverything() throws SQLException {
    heal();
    jobs.simulator().advance(Duration.ofMinutes(1));

    SimulatedJobs.Answer answer = jobs.run();

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertEverythingIsThere();
  }

  void assertEverythingIsThere() throws SQLException {
    for (String source : SimulatedJobs.SOURCES) {
      assertIsThere(source);
    }
  }

  void assertIsThere(String source) throws SQLException {
    assertThat(jobs.offers(source).keySet()).as(source).isEqualTo(shown.get(source));
  }

  @Override
  public void close() {
    jobs.close();
  }
}
