package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.Technology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SourceLoadIT {

  private static final Instant FIRST = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-01-11T00:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-01-12T00:00:00Z");

  private Warehouse warehouse;
  private int runs;

  @BeforeEach
  void open() throws SQLException {
    warehouse = TestServer.warehouse();
    publishReferences(warehouse);
  }

  private static void publishReferences(Warehouse target) throws SQLException {
    target.publish(
        List.of(new Department("31", "Haute-Garonne", "Occitanie", Optional.of(1_400_000))),
        List.of(new Technology("Java", "language"), new Technology("SQL", "language")));
  }

  @Test
  void firstMet_everyFieldArrives() throws SQLException {
    Ledger ledger = load(FIRST, TestOffer.of("A"));

    assertThat(ledger.offers()).isEqualTo(new Ledger.Offers(1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(ledger.issues()).isEqualTo(Map.of(Issue.Code.SALARY_UNIT_REPAIRED.name(), 1));
    assertThat(ask("select description from core.offer")).isEqualTo("Line one\nline\ttwo \\ end");
    assertThat(
            ask(
                """
                select concat_ws('|', source, external_id, title, company, department_code,
                    commune_name, place_precision, contract, remote, salary_min_eur_per_year,
                    coalesce(salary_max_eur_per_year, 0), salary_basis, experience_min_years,
                    rome_code, published_on, first_seen = last_seen)
                from mart.offer
                """))
        .isEqualTo(
            "francetravail|A|Data engineer|ACME SA|31|Toulouse|COMMUNE|CDI|HYBRID|40000|0|STATED"
                + "|2.50|M1805|2026-01-01|t");
    assertThat(ask("select string_agg(technology, ',' order by 1) from mart.offer_technology"))
        .isEqualTo("Java,SQL");
  }

  @Test
  void metAgain_nothingIsWrittenInOffer() throws SQLException {
    load(FIRST, TestOffer.of("A"));
    String before = ask("select string_agg(xmin::text, ',') from core.offer");

    Ledger ledger = load(SECOND, TestOffer.of("A"));

    assertThat(ledger.offers().unchanged()).isEqualTo(1);
    assertThat(ask("select string_agg(xmin::text, ',') from core.offer")).isEqualTo(before);
    assertThat(ask("select (last_seen = '2026-01-11Z')::text from core.offer_sighting"))
        .isEqualTo("true");
  }

  @Test
  void changedField_updatesAndReplacesTechnologies() throws SQLException {
    load(FIRST, TestOffer.of("A"));

    Ledger ledger = load(SECOND, TestOffer.of("A").title("Chef").technologies("SQL"));

    assertThat(ledger.offers().updated()).isEqualTo(1);
    assertThat(ask("select title from mart.offer")).isEqualTo("Chef");
    assertThat(ask("select string_agg(technology, ',') from mart.offer_technology"))
        .isEqualTo("SQL");
  }

  @Test
  void olderState_isStaleThoughFetchedLater() throws SQLException {
    load(FIRST, TestOffer.of("A").updated("2026-01-05T00:00:00Z"));

    Ledger ledger = load(SECOND, TestOffer.of("A").title("Old").updated("2026-01-04T00:00:00Z"));

    assertThat(ledger.offers().stale()).isEqualTo(1);
    assertThat(ask("select title from mart.offer")).isEqualTo("Data engineer");
  }

  @Test
  void newerStateWithoutChange_isUnchangedAndStillWinsOverOnesBetween() throws SQLException {
    load(FIRST, TestOffer.of("A").updated("2026-01-01T00:00:00Z"));
    Ledger newest = load(SECOND, TestOffer.of("A").updated("2026-01-03T00:00:00Z"));

    Ledger between =
        load(THIRD, TestOffer.of("A").title("Between").updated("2026-01-02T00:00:00Z"));

    assertThat(newest.offers().unchanged()).isEqualTo(1);
    assertThat(between.offers().stale()).isEqualTo(1);
  }

  @Test
  void sameOfferTwiceInARun_theNewestStateCounts() throws SQLException {
    Ledger ledger =
        load(
            FIRST,
            TestOffer.of("A").title("New").updated("2026-01-03T00:00:00Z"),
            TestOffer.of("A").title("Old").updated("2026-01-02T00:00:00Z"));

    assertThat(ledger.offers()).isEqualTo(new Ledger.Offers(2, 1, 0, 0, 0, 0, 1, 0));
    assertThat(ask("select title from mart.offer")).isEqualTo("New");
  }

  @Test
  void anyOrderOfLoads_givesTheSameWarehouse() throws SQLException {
    record State(Instant fetchedAt, TestOffer offer) {}
    Random random = new Random(17);
    List<State> states = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      TestOffer offer =
          TestOffer.of("offer" + random.nextInt(5)).title("title " + random.nextInt(3));
      TestOffer dated =
          random.nextInt(4) == 0
              ? offer
              : offer.updated("2026-01-0" + (1 + random.nextInt(4)) + "T00:00:00Z");
      states.add(new State(FIRST.plusSeconds(random.nextInt(4)), dated));
    }
    List<String> checksums = new ArrayList<>();

    for (int order = 0; order < 3; order++) {
      warehouse = TestServer.warehouse();
      publishReferences(warehouse);
      Collections.shuffle(states, random);
      for (State state : states) {
        load(state.fetchedAt(), state.offer());
      }
      checksums.add(facts());
    }

    assertThat(checksums).containsOnly(checksums.get(0));
    assertThat(checksums.get(0)).hasLineCount(5);
  }

  @Test
  void unreadable_goesToTheQuarantineAndIsCounted() throws SQLException {
    RunRecord run = run(FIRST);
    PagePointer page = new PagePointer("raw/x/part-00001.jsonl.gz", 3);
    Ledger ledger;
    try (SourceLoad load = warehouse.load(run)) {
      load.accept(new OfferPointer(page, 0, FIRST), TestOffer.of("A").accepted());
      load.reject(page, 1, new Rejection(Rejection.Reason.OFFER_WITHOUT_ID, "no id\tat /id"));
      load.rejectPage(page, new Rejection(Rejection.Reason.PAGE_CUT, "cut at 17"));
      ledger = load.finish(new Ledger.Pages(1, 0, 0, 1));
    }

    assertThat(ledger.offers()).isEqualTo(new Ledger.Offers(2, 1, 0, 0, 0, 0, 0, 1));
    assertThat(
            ask(
                """
                select string_agg(concat_ws(' ', reason, detail, raw_line, raw_offset), '; '
                    order by quarantine_id)
                from ops.quarantine
                """))
        .isEqualTo("OFFER_WITHOUT_ID no id\tat /id 3 1; PAGE_CUT cut at 17 3");
  }

  @Test
  void pagesThatDoNotAddUp_failTheLoadAndLeaveNothing() throws SQLException {
    RunRecord run = run(FIRST);
    PagePointer page = new PagePointer("p", 1);

    assertThatThrownBy(
            () -> {
              try (SourceLoad load = warehouse.load(run)) {
                load.accept(new OfferPointer(page, 0, FIRST), TestOffer.of("A").accepted());
                load.finish(new Ledger.Pages(2, 1, 0, 0));
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("pages_reconciled");

    assertThat(ask("select count(*) from core.offer")).isEqualTo("0");
    assertThat(warehouse.isLoaded(run.run(), run.source())).isFalse();
  }

  @Test
  void notFinished_leavesNothing() throws SQLException {
    try (SourceLoad load = warehouse.load(run(FIRST))) {
      load.accept(
          new OfferPointer(new PagePointer("p", 1), 0, FIRST), TestOffer.of("A").accepted());
    }

    assertThat(ask("select count(*) from core.offer")).isEqualTo("0");
    assertThat(load(SECOND, TestOffer.of("B")).offers().added()).isEqualTo(1);
  }

  @Test
  void secondLoadAtOnce_isRefusedInASentence() throws SQLException {
    try (SourceLoad first = warehouse.load(run(FIRST))) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> warehouse.load(run(SECOND)))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("another process is loading");
    }
  }

  @Test
  void loadThatARebuildLeftBehind_keepsTheStagingTables() throws SQLException {
    try (Rebuilding rebuilding = warehouse.rebuild();
        SourceLoad left = rebuilding.load(run(FIRST))) {
      assertThat(left).isNotNull();

      assertThatThrownBy(() -> rebuilding.load(run(SECOND)))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("another process is loading");
    }
  }

  @Test
  void everyTableViewAndColumn_hasAComment() throws SQLException {
    assertThat(
            ask(
                """
                select coalesce(string_agg(c.oid::regclass || coalesce('.' || a.attname, ''), ', '), '')
                from pg_class c
                left join pg_attribute a
                    on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'v', 'm')
                  and c.relnamespace::regnamespace::text in ('core', 'ops', 'mart')
                  and c.relname <> 'schema_version'
                  and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)
                """))
        .isEmpty();
  }

  @Test
  void databaseOfAnOlderBuild_isToldWhatToRun() {
    Warehouse empty = Warehouse.open(TestServer.emptyDatabase());

    assertThatThrownBy(empty::requireCurrent)
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching(
            "warehouse is at no version, this build needs V\\d+; run 'jobs migrate'");
    assertThat(empty.migrate()).isPositive();
    empty.requireCurrent();
    assertThat(empty.migrate()).isZero();
  }

  private Ledger load(Instant fetchedAt, TestOffer... offers) throws SQLException {
    try (SourceLoad load = warehouse.load(run(fetchedAt))) {
      PagePointer page = new PagePointer("raw/run" + runs, 1);
      for (int offset = 0; offset < offers.length; offset++) {
        load.accept(new OfferPointer(page, offset, fetchedAt), offers[offset].accepted());
      }
      return load.finish(new Ledger.Pages(1, 1, 0, 0));
    }
  }

  private RunRecord run(Instant at) {
    return RunRecord.ofImport(RunId.at(at, ++runs), TestOffer.SOURCE, at);
  }

  private String facts() throws SQLException {
    return ask(
        """
        select string_agg(concat_ws('|', o.external_id, o.digest, o.title, o.first_seen,
            s.last_seen, s.state_at, s.fetched_at), E'\\n' order by o.external_id)
        from core.offer o
        join core.offer_sighting s using (offer_id)
        """);
  }

  private String ask(String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
