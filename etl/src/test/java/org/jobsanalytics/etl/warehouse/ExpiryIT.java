package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An offer past its validity is closed once a whole crawl went by, at the time it named. */
final class ExpiryIT {

  private static final TestOffer[] A_AND_B = {TestOffer.of("A"), TestOffer.of("B")};
  private LoadedRuns runs;

  @BeforeEach
  void open() throws SQLException {
    runs = LoadedRuns.none();
    runs.inventory("2026-01-10", found -> found.read(A_AND_B));
  }

  @Test
  void sightingThatComesLate_isStillBeforeTheEndOfItsValidity() throws SQLException {
    runs.increment("2026-01-16", found -> found.read(TestOffer.of("A")));

    runs.show("2026-01-12", TestOffer.of("E").expires("2026-01-14T00:00:00Z"));

    assertThat(runs.state("E")).isEqualTo("expired 01-14");
  }

  @Test
  void pastItsValidity_isExpiredAtThatTime() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));
    runs.show("2026-01-12", TestOffer.of("A"));
    assertThat(runs.state("E")).as("no crawl yet").isEqualTo("open");

    runs.increment("2026-01-13", found -> {});

    assertThat(runs.state("E")).isEqualTo("expired 01-11");
  }

  @Test
  void pastItsValidityWhenItComesLate_isExpiredAtThatTime() throws SQLException {
    runs.increment("2026-01-13", found -> {});

    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));

    assertThat(runs.state("E")).isEqualTo("expired 01-11");
  }

  @Test
  void comingLateAndNotPastItsValidityByThen_staysOpen() throws SQLException {
    runs.increment("2026-01-13", found -> {});
    runs.show("2026-01-14", TestOffer.of("A"));

    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-13T12:00:00Z"));

    assertThat(runs.state("E")).isEqualTo("open");
  }

  @Test
  void pastItsValidityInAnIncompleteCrawl_staysOpen() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));

    runs.incomplete("2026-01-13", found -> {});

    assertThat(runs.state("E")).isEqualTo("open");
  }

  @Test
  void shownAfterItsValidity_staysOpen() throws SQLException {
    runs.show("2026-01-12", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));
    runs.increment("2026-01-13", found -> {});

    assertThat(runs.state("E")).isEqualTo("open");
  }
}
