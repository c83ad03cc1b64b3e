package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.model.Rejection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absence closes an offer only where a crawl had to list it. */
final class ClosingIT {

  private static final TestOffer[] A_AND_B = {TestOffer.of("A"), TestOffer.of("B")};
  private static final Rejection.Reason WITHOUT_ID = Rejection.Reason.OFFER_WITHOUT_ID;

  private LoadedRuns runs;

  @BeforeEach
  void open() throws SQLException {
    runs = LoadedRuns.none();
    runs.inventory("2026-01-10", found -> found.read(A_AND_B));
  }

  @Test
  void missingFromAnInventory_isWithdrawn() throws SQLException {
    runs.inventory("2026-01-12", found -> found.read(TestOffer.of("A")));

    assertThat(state("A")).isEqualTo("open");
    assertThat(state("B")).isEqualTo("withdrawn 01-12");
    assertThat(ledger()).isEqualTo("done 1 0");
  }

  @Test
  void namedByAList_isSeen() throws SQLException {
    runs.inventory(
        "2026-01-12", found -> found.read(TestOffer.of("A")).list("A", "B", "never met"));

    assertThat(state("B")).isEqualTo("open");
    assertThat(ledger()).isEqualTo("done 0 1");
    assertThat(
            runs.ask(
                "select to_char(max(last_seen) at time zone 'UTC', 'MM-DD HH24:MI') from mart.offer where external_id = 'B'"))
        .isEqualTo("01-12 00:05");
  }

  @Test
  void missingFromAnIncrement_staysOpen() throws SQLException {
    runs.increment("2026-01-12", found -> found.read(TestOffer.of("A")));

    assertThat(state("B")).isEqualTo("open");
    assertThat(ledger()).isEqualTo("none 0 0");
  }

  @Test
  void missingFromAnImport_staysOpen() throws SQLException {
    runs.show("2026-01-12", TestOffer.of("A"));

    assertThat(state("B")).isEqualTo("open");
  }

  @Test
  void olderThanTheInventorysWindow_staysOpen() throws SQLException {
    runs.inventorySince("2026-01-12", "2026-01-02", found -> found.read(TestOffer.of("C")));
    assertThat(state("B")).isEqualTo("open");

    runs.inventorySince("2026-01-13", "2026-01-01", found -> found.read(TestOffer.of("C")));
    assertThat(state("B")).isEqualTo("withdrawn 01-13");
  }

  @Test
  void inventoryThatSawNothing_closesNothing() throws SQLException {
    runs.inventory("2026-01-12", found -> {});

    assertThat(state("B")).isEqualTo("open");
    assertThat(ledger()).isEqualTo("frozen 0 0");
  }

  @Test
  void inventoryThatSawNothingAndIsBelieved_closes() throws SQLException {
    runs.believedInventory("2026-01-12", found -> {});

    assertThat(state("B")).isEqualTo("withdrawn 01-12");
    assertThat(ledger()).isEqualTo("done 2 0");
  }

  @Test
  void pageThatCannotBeRead_mayHoldWhatIsMissing() throws SQLException {
    runs.believedInventory("2026-01-12", found -> found.read(TestOffer.of("A")).unreadablePage());

    assertThat(state("B")).isEqualTo("open");
    assertThat(ledger()).isEqualTo("frozen 0 0");
  }

  @Test
  void pageThatCannotBeReadBesideAList_doesNotMatter() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A").unreadablePage());

    assertThat(state("B")).isEqualTo("withdrawn 01-12");
  }

  @ParameterizedTest
  @CsvSource({"OFFER_WITHOUT_ID", "OFFER_WITHOUT_TITLE"})
  void offerThatCannotBeRead_mayBeTheMissingOne(Rejection.Reason reason) throws SQLException {
    runs.inventory("2026-01-12", found -> found.read(TestOffer.of("A")).unreadable(reason));

    assertThat(state("B")).isEqualTo("open");
    assertThat(ledger()).isEqualTo("frozen 0 0");
  }

  @Test
  void offerWithoutIdThatABelievedListHadToo_isNotTheMissingOne() throws SQLException {
    runs.inventory("2026-01-12", found -> found.read(A_AND_B).unreadable(WITHOUT_ID));
    assertThat(ledger()).isEqualTo("done 0 0");

    runs.inventory("2026-01-13", found -> found.read(TestOffer.of("A")).unreadable(WITHOUT_ID));
    assertThat(state("B")).isEqualTo("withdrawn 01-13");
  }

  @Test
  void offersWithoutId_canBeBelieved() throws SQLException {
    runs.believedInventory(
        "2026-01-12", found -> found.read(TestOffer.of("A")).unreadable(WITHOUT_ID));

    assertThat(state("B")).isEqualTo("withdrawn 01-12");
  }

  @Test
  void moreThanHalfMissing_closesNothing() throws SQLException {
    TestOffer[] many =
        IntStream.range(0, 48).mapToObj(i -> TestOffer.of("M" + i)).toArray(TestOffer[]::new);
    runs.inventory("2026-01-11", found -> found.read(many).list("A", "B"));

    runs.inventory("2026-01-12", found -> found.read(many[0], many[1]).list("A", "B"));
    assertThat(ledger()).isEqualTo("frozen 0 2");
    assertThat(state("M7")).isEqualTo("open");

    runs.inventory(
        "2026-01-13",
        found -> {
          for (int i = 0; i < 25; i++) {
            found.read(many[i]);
          }
        });
    assertThat(ledger()).isEqualTo("done 25 0");
    assertThat(state("M47")).isEqualTo("withdrawn 01-13");
  }

  @Test
  void pageThatIsGone_closesAtOnce() throws SQLException {
    runs.increment("2026-01-12", found -> found.gone("B"));

    assertThat(state("B")).isEqualTo("gone 01-12");
  }

  @Test
  void pageThatIsGoneThoughListed_closesAndStaysClosed() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A", "B").gone("B"));
    runs.inventory("2026-01-13", found -> found.list("A", "B").gone("B"));

    assertThat(state("B")).isEqualTo("gone 01-12");
    assertThat(runs.ask("select count(*) from core.offer_absence")).isEqualTo("0");
  }

  @Test
  void shownAfterItsPageWasGone_isOpen() throws SQLException {
    runs.increment("2026-01-12", found -> found.gone("B"));
    runs.show("2026-01-13", TestOffer.of("B"));

    assertThat(state("B")).isEqualTo("open");
  }

  @Test
  void metAgain_isReopenedAndItsAbsenceKept() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));

    var ledger = runs.show("2026-01-14", TestOffer.of("B").title("Changed"));

    assertThat(ledger.offers().reopened()).isEqualTo(1);
    assertThat(ledger.offers().updated()).isZero();
    assertThat(state("B")).isEqualTo("open");
    assertThat(runs.ask("select title from mart.offer where external_id = 'B'"))
        .isEqualTo("Changed");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
  }

  @Test
  void listedAgain_isReopened() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));
    runs.inventory("2026-01-14", found -> found.list("A", "B"));

    assertThat(state("B")).isEqualTo("open");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
    assertThat(runs.ask("select offers_relisted from ops.run_source order by load_order desc"))
        .isEqualTo("1");
  }

  @Test
  void inventoryThatComesLate_closesNothingSeenSince() throws SQLException {
    runs.show("2026-01-14", TestOffer.of("B"));
    runs.inventory("2026-01-12", found -> found.list("A"));

    assertThat(state("B")).isEqualTo("open");
  }

  @Test
  void inventoriesInTheOtherOrder_closeAtTheEarlier() throws SQLException {
    runs.inventory("2026-01-14", found -> found.list("A"));
    runs.inventory("2026-01-12", found -> found.list("A"));

    assertThat(state("B")).isEqualTo("withdrawn 01-12");
  }

  @Test
  void sightingThatComesLate_movesTheClosingBehindIt() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));
    runs.inventory("2026-01-16", found -> found.list("A"));

    runs.show("2026-01-14", TestOffer.of("B"));

    assertThat(state("B")).isEqualTo("withdrawn 01-16");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
  }

  @Test
  void sightingThatComesLate_isStillBeforeItsPageWasGone() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A"));
    runs.increment("2026-01-16", found -> found.gone("B"));

    runs.show("2026-01-14", TestOffer.of("B"));

    assertThat(state("B")).isEqualTo("gone 01-16");
    assertThat(absence()).isEqualTo("B withdrawn 01-12 to 01-14");
  }

  @Test
  void sightingThatComesLate_isStillBeforeTheEndOfItsValidity() throws SQLException {
    runs.increment("2026-01-16", found -> found.read(TestOffer.of("A")));

    runs.show("2026-01-12", TestOffer.of("E").expires("2026-01-14T00:00:00Z"));

    assertThat(state("E")).isEqualTo("expired 01-14");
  }

  @Test
  void emptyInventoryOfNoOpenOffer_closesNothingThatComesLate() throws SQLException {
    runs.increment("2026-01-12", found -> found.gone("A").gone("B"));
    runs.inventory("2026-01-14", found -> {});
    assertThat(ledger()).isEqualTo("none 0 0");

    runs.show("2026-01-13", TestOffer.of("C"));

    assertThat(state("C")).isEqualTo("open");
  }

  @Test
  void pastItsValidity_isExpiredAtThatTime() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));
    runs.show("2026-01-12", TestOffer.of("A"));
    assertThat(state("E")).as("no crawl yet").isEqualTo("open");

    runs.increment("2026-01-13", found -> {});

    assertThat(state("E")).isEqualTo("expired 01-11");
  }

  @Test
  void pastItsValidityWhenItComesLate_isExpiredAtThatTime() throws SQLException {
    runs.increment("2026-01-13", found -> {});

    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));

    assertThat(state("E")).isEqualTo("expired 01-11");
  }

  @Test
  void comingLateAndNotPastItsValidityByThen_staysOpen() throws SQLException {
    runs.increment("2026-01-13", found -> {});
    runs.show("2026-01-14", TestOffer.of("A"));

    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-13T12:00:00Z"));

    assertThat(state("E")).isEqualTo("open");
  }

  @Test
  void pastItsValidityInAnIncompleteCrawl_staysOpen() throws SQLException {
    runs.show("2026-01-10", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));

    runs.incomplete("2026-01-13", found -> {});

    assertThat(state("E")).isEqualTo("open");
  }

  @Test
  void closedAlready_isNotCountedAgain() throws SQLException {
    runs.inventory("2026-01-14", found -> found.list("A"));
    runs.show("2026-01-12", TestOffer.of("B"));

    assertThat(state("B")).isEqualTo("withdrawn 01-14");
    assertThat(ledger()).isEqualTo("none 0 0");
  }

  @Test
  void shownAfterItsValidity_staysOpen() throws SQLException {
    runs.show("2026-01-12", TestOffer.of("E").expires("2026-01-11T00:00:00Z"));
    runs.increment("2026-01-13", found -> {});

    assertThat(state("E")).isEqualTo("open");
  }

  private String state(String id) throws SQLException {
    return runs.ask(
        """
        select coalesce(close_reason || to_char(closed_at at time zone 'UTC', ' MM-DD'), 'open')
        from mart.offer
        where external_id = '%s'
        """
            .formatted(id));
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

  /** Of the last load. */
  private String ledger() throws SQLException {
    return runs.ask(
        """
        select concat_ws(' ', closing, offers_closed, offers_listed)
        from ops.run_source
        order by load_order desc
        limit 1
        """);
  }
}
