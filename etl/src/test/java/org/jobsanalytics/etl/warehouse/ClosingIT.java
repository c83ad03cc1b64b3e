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

    assertThat(runs.state("A")).isEqualTo("open");
    assertThat(runs.state("B")).isEqualTo("withdrawn 01-12");
    assertThat(runs.closing()).isEqualTo("done 1 0");
  }

  @Test
  void namedByAList_isSeen() throws SQLException {
    runs.inventory(
        "2026-01-12", found -> found.read(TestOffer.of("A")).list("A", "B", "never met"));

    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(runs.closing()).isEqualTo("done 0 1");
    assertThat(
            runs.ask(
                "select to_char(max(last_seen) at time zone 'UTC', 'MM-DD HH24:MI') from mart.offer where external_id = 'B'"))
        .isEqualTo("01-12 00:05");
  }

  @Test
  void missingFromAnIncrement_staysOpen() throws SQLException {
    runs.increment("2026-01-12", found -> found.read(TestOffer.of("A")));

    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(runs.closing()).isEqualTo("none 0 0");
  }

  @Test
  void missingFromAnImport_staysOpen() throws SQLException {
    runs.show("2026-01-12", TestOffer.of("A"));

    assertThat(runs.state("B")).isEqualTo("open");
  }

  @Test
  void olderThanTheInventorysWindow_staysOpen() throws SQLException {
    runs.inventorySince("2026-01-12", "2026-01-02", found -> found.read(TestOffer.of("C")));
    assertThat(runs.state("B")).isEqualTo("open");

    runs.inventorySince("2026-01-13", "2026-01-01", found -> found.read(TestOffer.of("C")));
    assertThat(runs.state("B")).isEqualTo("withdrawn 01-13");
  }

  @Test
  void inventoryThatSawNothing_closesNothing() throws SQLException {
    runs.inventory("2026-01-12", found -> {});

    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(runs.closing()).isEqualTo("frozen 0 0");
  }

  @Test
  void inventoryThatSawNothingAndIsBelieved_closes() throws SQLException {
    runs.believedInventory("2026-01-12", found -> {});

    assertThat(runs.state("B")).isEqualTo("withdrawn 01-12");
    assertThat(runs.closing()).isEqualTo("done 2 0");
  }

  @Test
  void pageThatCannotBeRead_mayHoldWhatIsMissing() throws SQLException {
    runs.believedInventory("2026-01-12", found -> found.read(TestOffer.of("A")).unreadablePage());

    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(runs.closing()).isEqualTo("frozen 0 0");
  }

  @Test
  void pageThatCannotBeReadBesideAList_doesNotMatter() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A").unreadablePage());

    assertThat(runs.state("B")).isEqualTo("withdrawn 01-12");
  }

  @ParameterizedTest
  @CsvSource({"OFFER_WITHOUT_ID", "OFFER_WITHOUT_TITLE"})
  void offerThatCannotBeRead_mayBeTheMissingOne(Rejection.Reason reason) throws SQLException {
    runs.inventory("2026-01-12", found -> found.read(TestOffer.of("A")).unreadable(reason));

    assertThat(runs.state("B")).isEqualTo("open");
    assertThat(runs.closing()).isEqualTo("frozen 0 0");
  }

  @Test
  void offerWithoutIdThatABelievedListHadToo_isNotTheMissingOne() throws SQLException {
    runs.inventory("2026-01-12", found -> found.read(A_AND_B).unreadable(WITHOUT_ID));
    assertThat(runs.closing()).isEqualTo("done 0 0");

    runs.inventory("2026-01-13", found -> found.read(TestOffer.of("A")).unreadable(WITHOUT_ID));
    assertThat(runs.state("B")).isEqualTo("withdrawn 01-13");
  }

  @Test
  void offersWithoutId_canBeBelieved() throws SQLException {
    runs.believedInventory(
        "2026-01-12", found -> found.read(TestOffer.of("A")).unreadable(WITHOUT_ID));

    assertThat(runs.state("B")).isEqualTo("withdrawn 01-12");
  }

  @Test
  void moreThanHalfMissing_closesNothing() throws SQLException {
    TestOffer[] many =
        IntStream.range(0, 48).mapToObj(i -> TestOffer.of("M" + i)).toArray(TestOffer[]::new);
    runs.inventory("2026-01-11", found -> found.read(many).list("A", "B"));

    runs.inventory("2026-01-12", found -> found.read(many[0], many[1]).list("A", "B"));
    assertThat(runs.closing()).isEqualTo("frozen 0 2");
    assertThat(runs.state("M7")).isEqualTo("open");

    runs.inventory(
        "2026-01-13",
        found -> {
          for (int i = 0; i < 25; i++) {
            found.read(many[i]);
          }
        });
    assertThat(runs.closing()).isEqualTo("done 25 0");
    assertThat(runs.state("M47")).isEqualTo("withdrawn 01-13");
  }

  @Test
  void pageThatIsGone_closesAtOnce() throws SQLException {
    runs.increment("2026-01-12", found -> found.gone("B"));

    assertThat(runs.state("B")).isEqualTo("gone 01-12");
  }

  @Test
  void pageThatIsGoneThoughListed_closesAndStaysClosed() throws SQLException {
    runs.inventory("2026-01-12", found -> found.list("A", "B").gone("B"));
    runs.inventory("2026-01-13", found -> found.list("A", "B").gone("B"));

    assertThat(runs.state("B")).isEqualTo("gone 01-12");
    assertThat(runs.ask("select count(*) from core.offer_absence")).isEqualTo("0");
  }
}
