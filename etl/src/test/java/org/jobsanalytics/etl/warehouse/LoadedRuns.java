package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.Technology;

/** Runs of one source, loaded into a warehouse of a test's own. */
final class LoadedRuns {

  /** How long after its start a crawl fetches its pages. */
  private static final Duration LATER = Duration.ofMinutes(5);

  private final Warehouse warehouse;
  private int runs;

  private LoadedRuns(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A migrated warehouse that holds no run yet. */
  static LoadedRuns none() throws SQLException {
    Warehouse warehouse = TestServer.warehouse();
    warehouse.publish(
        List.of(new Department("31", "Haute-Garonne", "Occitanie", Optional.of(1_400_000))),
        List.of(new Technology("Java", "language"), new Technology("SQL", "language")));
    return new LoadedRuns(warehouse);
  }

  Warehouse warehouse() {
    return warehouse;
  }

  /** Loads an import of that day's midnight. */
  Ledger show(String day, TestOffer... offers) throws SQLException {
    Instant at = midnight(day);
    return load(
        RunRecord.ofImport(nextRun(at), TestOffer.SOURCE, at), at, crawl -> crawl.read(offers));
  }

  /** Loads a complete crawl that listed all offers of the source, begun at that day's midnight. */
  Ledger inventory(String day, Pages pages) throws SQLException {
    return crawl(day, true, Instant.EPOCH, false, pages);
  }

  /** The same, ordered with the word that a large drop is to be believed. */
  Ledger believedInventory(String day, Pages pages) throws SQLException {
    return crawl(day, true, Instant.EPOCH, true, pages);
  }

  /** Loads a complete crawl that listed all offers created since another day. */
  Ledger inventorySince(String day, String created, Pages pages) throws SQLException {
    return crawl(day, true, midnight(created), false, pages);
  }

  /** Loads a complete crawl of what changed. */
  Ledger increment(String day, Pages pages) throws SQLException {
    return crawl(day, false, midnight(day), false, pages);
  }

  /** Loads a crawl that was broken off or blocked. */
  Ledger incomplete(String day, Pages pages) throws SQLException {
    Instant at = midnight(day);
    return load(run(at, false, false, at, false), at.plus(LATER), pages);
  }

  private Ledger crawl(
      String day, boolean inventory, Instant from, boolean dropAccepted, Pages pages)
      throws SQLException {
    Instant at = midnight(day);
    return load(run(at, true, inventory, from, dropAccepted), at.plus(LATER), pages);
  }

  private RunRecord run(
      Instant at, boolean complete, boolean inventory, Instant from, boolean dropAccepted) {
    return new RunRecord(
        nextRun(at),
        TestOffer.SOURCE,
        "crawl",
        at,
        at,
        at.plus(LATER),
        complete,
        inventory,
        from,
        false,
        dropAccepted,
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /** What a crawl found on its pages. */
  interface Pages {
    void in(Found found);
  }

  /** Takes what is found. */
  static final class Found {
    private final SourceLoad load;
    private final PagePointer page;
    private final Instant at;
    private int offset;

    private Found(SourceLoad load, PagePointer page, Instant at) {
      this.load = load;
      this.page = page;
      this.at = at;
    }

    Found read(TestOffer... offers) {
      for (TestOffer offer : offers) {
        load.accept(new OfferPointer(page, offset++, at), offer.accepted());
      }
      return this;
    }

    Found list(String... ids) {
      for (String id : ids) {
        load.list(id, at);
      }
      return this;
    }

    Found unreadable(Rejection.Reason reason) {
      load.reject(page, offset++, new Rejection(reason, "told to"));
      return this;
    }

    Found unreadablePage() {
      load.rejectPage(page, new Rejection(Rejection.Reason.PAGE_CUT, "told to"));
      return this;
    }

    Found gone(String id) {
      load.gone(id, at.plusSeconds(1));
      return this;
    }
  }

  private Ledger load(RunRecord run, Instant fetchedAt, Pages pages) throws SQLException {
    try (SourceLoad load = warehouse.load(run)) {
      pages.in(new Found(load, new PagePointer("raw/run" + runs, 1), fetchedAt));
      return load.finish(new Ledger.Pages(1, 1, 0, 0));
    }
  }

  private RunId nextRun(Instant at) {
    return RunId.at(at, ++runs);
  }

  private static Instant midnight(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  /** Whether the offer is open; else why and on which day it was closed. */
  String state(String id) throws SQLException {
    return ask(
        """
        select coalesce(close_reason || to_char(closed_at at time zone 'UTC', ' MM-DD'), 'open')
        from mart.offer
        where external_id = '%s'
        """
            .formatted(id));
  }

  /** What the last load made of absences: how it ended, offers closed, offers listed. */
  String closing() throws SQLException {
    return ask(
        """
        select concat_ws(' ', closing, offers_closed, offers_listed)
        from ops.run_source
        order by load_order desc
        limit 1
        """);
  }

  String ask(String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
