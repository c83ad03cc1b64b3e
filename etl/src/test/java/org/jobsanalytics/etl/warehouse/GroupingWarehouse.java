package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jobsanalytics.etl.group.Ad;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;

/** A warehouse of a test's own, into which ads are loaded, and the groups that it makes of them. */
final class GroupingWarehouse {

  /** When the first run is; 86 days after {@link Ad}s' day 0. */
  static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  private static final String GROUPS =
      """
      select coalesce(string_agg(words, ' / ' order by words collate "C"), '')
      from (
          select string_agg(source || external_id, ' ' order by source || external_id collate "C")
              as words
          from core.offer_group_member
          join core.offer using (offer_id)
          group by group_id
      ) g
      """;

  private static final String LINKS =
      """
      select string_agg(words, e'\\n' order by words collate "C")
      from (
          select concat_ws(' ',
              string_agg(o.source || o.external_id, ' '
                  order by o.source || o.external_id collate "C"),
              score, reason) as words
          from core.offer_link
          join core.offer o on offer_id in (one_id, other_id)
          group by one_id, other_id
      ) l
      """;

  private final WarehouseAddress.Server address;
  private final Warehouse warehouse;
  private int runs;

  private GroupingWarehouse(WarehouseAddress.Server address, int runs) {
    this.address = address;
    this.warehouse = Warehouse.open(address);
    this.runs = runs;
  }

  /** A migrated warehouse that holds no offer yet. */
  static GroupingWarehouse empty() throws SQLException {
    GroupingWarehouse empty = new GroupingWarehouse(TestServer.migratedDatabase(), 0);
    List<Department> departments =
        List.of(
            new Department("35", "Ille-et-Vilaine", "Bretagne", Optional.empty()),
            new Department("29", "Finistère", "Bretagne", Optional.empty()));
    empty.warehouse.publish(departments, List.of());
    return empty;
  }

  /** The same, opened by somebody else, who counts his runs from a thousand on. */
  GroupingWarehouse ofAnotherProcess() {
    return new GroupingWarehouse(address, 1_000);
  }

  void load(Ad... ads) throws SQLException {
    load(List.of(ads));
  }

  /** Loads the ads, a run a source, each an hour after the one before. */
  void load(List<Ad> ads) throws SQLException {
    load(START.plus(Duration.ofHours(runs)), ads);
  }

  /** The same, as fetched at {@code at}. */
  void load(Instant at, List<Ad> ads) throws SQLException {
    for (String source : new TreeSet<>(ads.stream().map(Ad::source).toList())) {
      runs++;
      RunRecord run = RunRecord.ofImport(RunId.at(at, runs), new SourceId(source), at);
      PagePointer page = new PagePointer("raw/run" + runs, 1);
      try (SourceLoad load = warehouse.load(run)) {
        int offset = 0;
        for (Ad ad : ads) {
          if (ad.source().equals(source)) {
            load.accept(
                new OfferPointer(page, offset++, at), new Outcome.Accepted(ad.offer(), List.of()));
          }
        }
        load.finish(new Ledger.Pages(1, 1, 0, 0));
      }
    }
  }

  /** The groups by their offers' sources and ids: {@code "adzuna2 wttj1 / adzuna3 wttj4"}. */
  String groups() throws SQLException {
    return ask(GROUPS);
  }

  /** The links by their offers' sources and ids, each with its score and reason, a line each. */
  String links() throws SQLException {
    return ask(LINKS);
  }

  /** The first column of an answer's first row. */
  String ask(String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? String.valueOf(answer.getString(1)) : "nothing";
    }
  }

  void tell(String statements) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
