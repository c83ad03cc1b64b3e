package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.junit.jupiter.api.Test;

final class BookmarksIT {

  private static final SourceId SOURCE = new SourceId("adzuna");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

  private final Warehouse warehouse = TestServer.warehouse();

  @Test
  void inventory_saysSinceWhenItHoldsOffers() throws SQLException {
    load(crawl(MARCH, true, JANUARY));

    assertThat(warehouse.bookmarks(SOURCE).cursor())
        .contains(cursor(MARCH, new Bookmarks.Inventory(MARCH, JANUARY)));
    assertThat(ask("select (inventory_from = '2026-01-01Z')::text from ops.run_source"))
        .isEqualTo("true");
  }

  @Test
  void crawlWithoutInventory_movesTheCursorAndKeepsTheInventory() throws SQLException {
    load(crawl(MARCH, true, JANUARY));
    load(crawl(APRIL, false, MARCH));

    assertThat(warehouse.bookmarks(SOURCE).cursor())
        .contains(cursor(APRIL, new Bookmarks.Inventory(MARCH, JANUARY)));
    assertThat(ask("select count(inventory_from)::text from ops.run_source")).isEqualTo("1");
  }

  @Test
  void inventoryOfWhichNobodyWroteTheBeginning_isNone() throws SQLException {
    load(crawl(MARCH, true, JANUARY));
    execute("update ops.cursor set inventory_from = null");

    assertThat(warehouse.bookmarks(SOURCE).cursor().orElseThrow().inventory()).isEmpty();
  }

  private static Bookmarks.Cursor cursor(Instant to, Bookmarks.Inventory inventory) {
    return new Bookmarks.Cursor("to " + to, Optional.of(inventory));
  }

  private static RunRecord crawl(Instant at, boolean inventory, Instant inventoryFrom) {
    return new RunRecord(
        RunId.at(at, 1),
        SOURCE,
        "crawl",
        at,
        at,
        at,
        true,
        inventory,
        inventoryFrom,
        false,
        false,
        Optional.of("to " + at),
        OptionalInt.empty(),
        OptionalInt.of(0));
  }

  private void load(RunRecord run) throws SQLException {
    try (SourceLoad load = warehouse.load(run)) {
      load.finish(new Ledger.Pages(0, 0, 0, 0));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
