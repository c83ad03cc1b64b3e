package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of what was taken away goes in time, and nothing else does. */
final class TextRetentionIT {

  /** The offers that have a text: 'A' for the newest state, 'a' for each superseded one. */
  private static final String TEXTS =
      """
      select coalesce(string_agg(name, ' ' order by name collate "C"), 'none')
      from (
        select external_id as name
        from core.offer
        where description <> ''
        union all
        select lower(external_id)
        from core.offer_version v
        join core.offer o using (offer_id)
        where v.description <> ''
      ) s
      """;

  private LoadedRuns runs;

  @BeforeEach
  void open() throws SQLException {
    runs = LoadedRuns.none();
  }

  /** Offer A, changed once, is found withdrawn on 12 January; B stays. */
  private void withdrawA() throws SQLException {
    runs.inventory("2026-01-10", page -> page.read(TestOffer.of("A").title("First"), offerB()));
    runs.inventory("2026-01-11", page -> page.read(TestOffer.of("A"), offerB()));
    runs.inventory("2026-01-12", page -> page.read(offerB()));
    assertThat(texts()).isEqualTo("A B a");
  }

  private static TestOffer offerB() {
    return TestOffer.of("B");
  }

  @ParameterizedTest
  @CsvSource({"1, 2026-01-13", "30, 2026-02-11"})
  void closedForAsLongAsTextsAreKept_allItsTextsGo(int days, String day) throws SQLException {
    withdrawA();
    Instant time = Instant.parse(day + "T00:00:00Z");

    assertThat(expire(days, time.minusSeconds(1))).isZero();
    assertThat(expire(days, time)).isEqualTo(1);

    assertThat(texts()).isEqualTo("B");
    assertThat(expire(days, time)).as("again").isZero();
  }

  /**
   * A crawl that took place in the future, as in a simulated market, says what time it is there.
   */
  @Test
  void clockBehindTheLastCrawl_theCrawlsTimeCounts() throws SQLException {
    withdrawA();

    assertThat(expire(1, Instant.EPOCH)).isZero();
    assertThat(expire(0, Instant.EPOCH)).isEqualTo(1);

    assertThat(texts()).isEqualTo("B");
  }

  @Test
  void otherSources_keepTheirTexts() throws SQLException {
    withdrawA();

    TextRetention retention = retention("wttj", 0, Instant.parse("2027-01-01T00:00:00Z"));

    assertThat(runs.warehouse().expireTexts(retention)).isZero();
    assertThat(texts()).isEqualTo("A B a");
  }

  @Test
  void factsAndSalaryWords_stay() throws SQLException {
    withdrawA();
    String facts = facts();

    expire(0, Instant.parse("2026-01-12T00:00:00Z"));

    assertThat(facts()).isEqualTo(facts).contains("40 k€", "First", "[\"Java\", \"SQL\"]");
  }

  private String facts() throws SQLException {
    return runs.ask(
        """
        select (select string_agg((to_jsonb(o) - 'description')::text, ',' order by offer_id) from core.offer o)
            || (select string_agg((to_jsonb(v) - 'description')::text, ',') from core.offer_version v)
        """);
  }

  @Test
  void metAgainAsItWas_isUnchangedAndHasItsTextAgain() throws SQLException {
    withdrawA();
    expire(0, Instant.parse("2026-01-12T00:00:00Z"));

    Ledger again = runs.inventory("2026-01-14", page -> page.read(TestOffer.of("A"), offerB()));

    assertThat(again.offers().reopened()).isEqualTo(1);
    assertThat(again.offers().updated()).isZero();
    assertThat(texts()).isEqualTo("A B");
    assertThat(expire(0, Instant.parse("2026-01-15T00:00:00Z"))).isZero();
    assertThat(runs.ask("select count(*) from core.offer_version")).isEqualTo("1");
  }

  @Test
  void namedAgainWithoutItsPage_isDueToBeFetched() throws SQLException {
    withdrawA();
    expire(0, Instant.parse("2026-01-12T00:00:00Z"));
    assertThat(runs.warehouse().bookmarks(TestOffer.SOURCE).lastFetched()).containsKeys("A", "B");

    runs.inventory("2026-01-14", page -> page.list("A").read(offerB()));

    assertThat(texts()).isEqualTo("B");
    assertThat(runs.warehouse().bookmarks(TestOffer.SOURCE).lastFetched()).containsOnlyKeys("B");

    runs.inventory("2026-01-15", page -> page.read(TestOffer.of("A"), offerB()));

    assertThat(texts()).isEqualTo("A B");
    assertThat(runs.warehouse().bookmarks(TestOffer.SOURCE).lastFetched()).containsKeys("A", "B");
  }

  /** A rebuild reads every text anew: what an absence had taken must not come back by it. */
  @Test
  void absenceLongerThanTextsAreKept_tookTheTextsBeforeIt() throws SQLException {
    withdrawA();
    runs.inventory("2026-01-20", page -> page.read(TestOffer.of("A").title("Third"), offerB()));
    assertThat(texts()).isEqualTo("A B a a");

    assertThat(expire(9, Instant.parse("2026-01-20T01:00:00Z"))).isZero();
    assertThat(expire(8, Instant.parse("2026-01-20T01:00:00Z"))).isEqualTo(1);

    assertThat(texts()).isEqualTo("A B");
  }

  @Test
  void whileALoadIsUnderWay_isRefused() throws SQLException {
    try (Rebuilding other = runs.warehouse().rebuild()) {
      assertThat(other.firstDifference()).isEmpty();

      assertThatThrownBy(() -> expire(0, Instant.EPOCH))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("another process is loading");
    }
  }

  private int expire(int days, Instant now) throws SQLException {
    return runs.warehouse().expireTexts(retention("francetravail", days, now));
  }

  private static TextRetention retention(String source, int days, Instant now) {
    return new TextRetention(new TreeMap<>(Map.of(new SourceId(source), days)), now);
  }

  private String texts() throws SQLException {
    return runs.ask(TEXTS);
  }
}
