package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is met again is open again; what comes late finds its place among closings. */
final class ReopeningIT {

  private static final TestOffer[] A_AND_B = {TestOffer.of("A"), TestOffer.of("B")};
  private LoadedRuns runs;

  @BeforeEach
  void open() throws SQLException {
    runs = LoadedRuns.none();
    runs.inventory("2026-01-10", found -> found.read(A_AND_B));
  }

  @Test
  void shownAfterItsPageWasGone_isOpen() throws SQLException {
    runs.increment("2026-01-12", found -> found.gone("B"));
    runs.show("2026-01-13", TestOffer.of("B"));

    assertThat(runs.state("B")).isEqualTo("open");
  }

  @Test
  void metAgain_isReopenedAndItsAbsenceKept() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));

    var ledger = runs.show("2026-01-14", TestOffer.of("B").title("Changed"));

    assertThat(ledger.offers().reopened()).isEqualTo(1);
    assertThat(ledger.offers().updated()).isZero();
    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(runs.ask("select title from mart.offer where external_id = 'B'"))
        .isEqualTo("Changed");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
  }

  @Test
  void listedAgain_isReopened() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));
    runs.inventory("2026-01-14", found -> found.list("A", "B"));

    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
    assertThat(runs.ask("select offers_relisted from ops.run_source order by load_order desc"))
        .isEqualTo("1");
  }

  @Test
  void inventoryThatComesLate_closesNothingSeenSince() throws SQLException {
    runs.show("2026-01-14", TestOffer.of("B"));
    runs.inventory("2026-01-12", found -> found.list("A"));

    assertThat(runs.state("B")).isEqualTo("open");
  }

  @Test
  void inventoriesInTheOtherOrder_closeAtTheEarlier() throws SQLException {
    runs.inventory("2026-01-14", found -> found.list("A"));
    runs.inventory("2026-01-12", found -> found.list("A"));

    assertThat(runs.state("B")).isEqualTo("withdrawn 01-12");
  }

  @Test
  void sightingThatComesLate_movesTheClosingBehindIt() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));
    runs.inventory("2026-01-16", found -> found.list("A"));

    runs.show("2026-01-14", TestOffer.of("B"));

    assertThat(runs.state("B")).isEqualTo("withdrawn 01-16");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
  }

  @Test
  void sightingThatComesLate_isStillBeforeItsPageWasGone() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));
    runs.increment("2026-01-16", found -> found.gone("B"));

    runs.show("2026-01-14", TestOffer.of("B"));

    assertThat(runs.state("B")).isEqualTo("gone 01-16");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
  }

  @Test
  void emptyInventoryOfNoOpenOffer_closesNothingThatComesLate() throws SQLException {
    runs.increment("2026-01-12", found -> found.gone("A").gone("B"));
    runs.inventory("2026-01-14", found -> {});
    assertThat(runs.closing()).isEqualTo("none 0 0");

    runs.show("2026-01-13", TestOffer.of("C"));

    assertThat(runs.state("C")).isEqualTo("open");
  }

  @Test
  void closedAlready_isNotCountedAgain() throws SQLException {
    runs.inventory("2026-01-14", found -> found.list("A"));
    runs.show("2026-01-12", TestOffer.of("B"));

    assertThat(runs.state("B")).isEqualTo("withdrawn 01-14");
    assertThat(runs.closing()).isEqualTo("none 0 0");
  }

  private String absence() throws SQLException {
    return runs.ask(
        """
        select string_agg(concat_ws(' ', o.external_id, a.close_reason,
            to_char(a.closed_at at time zone 'UTC', 'MM-DD'), 'to',
            to_char(a.reopened_at at time zone 'UTC', 'MM-DD')), ', ')
        from core.offer_absence a
        join core.offer o using (offer_id)
        """);
  }
}
