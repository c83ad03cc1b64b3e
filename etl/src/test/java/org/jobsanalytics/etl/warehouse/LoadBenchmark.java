package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobsanalytics.etl.model.Department;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.Technology;

/**
 * How long loads of a large warehouse take: all offers new, a run of few changed ones, the same run
 * of unchanged ones, and an inventory that names all. Not a test: times of a shared machine say
 * something only as ratios of one run. From the folder {@code etl}, after a build:
 *
 * <pre>
 * java -Xmx2g -cp '../target/lib/*:target/classes:target/test-classes' \
 *   org.jobsanalytics.etl.warehouse.LoadBenchmark 1000000 10000
 * </pre>
 */
final class LoadBenchmark {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final Warehouse warehouse;
  private final int offers;
  private int runs;

  private LoadBenchmark(Warehouse warehouse, int offers) {
    this.warehouse = warehouse;
    this.offers = offers;
  }

  /**
   * Measures.
   *
   * @param arguments how many offers there are, and how many change
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    int offers = Integer.parseInt(arguments[0]);
    int changed = Integer.parseInt(arguments[1]);
    try (Warehouse warehouse = BenchmarkWarehouse.open()) {
      new LoadBenchmark(warehouse, offers).run(changed);
    }
  }

  private interface Pages {
    void in(SourceLoad load, Instant at);
  }

  private void run(int changed) throws SQLException {
    warehouse.publish(
        List.of(new Department("31", "Haute-Garonne", "Occitanie", Optional.of(1_400_000))),
        List.of(new Technology("Java", "language"), new Technology("SQL", "language")));
    double full = load("all new", false, (load, at) -> accept(load, at, offers, "Title"));
    BenchmarkWarehouse.vacuum(warehouse);
    double few = load("few changed", false, (load, at) -> accept(load, at, changed, "Other"));
    load("few unchanged", false, (load, at) -> accept(load, at, changed, "Other"));
    load("few changed again", false, (load, at) -> accept(load, at, changed, "Third"));
    load("inventory that names all", true, this::nameAll);
    System.out.printf(
        Locale.ROOT,
        "a run of %,d changed of %,d: %.2f s, %.2f %% of the full load and %.2f s%n",
        changed,
        offers,
        few,
        100 * few / full,
        few - 0.03 * full);
    explain(changed);
  }

  private void accept(SourceLoad load, Instant at, int count, String title) {
    PagePointer page = new PagePointer("raw/run" + runs, 1);
    int step = Math.max(1, offers / count);
    for (int i = 0; i < count; i++) {
      TestOffer offer = TestOffer.of("offer" + (long) i * step).title(title + " " + i);
      load.accept(new OfferPointer(page, i, at), offer.accepted());
    }
  }

  private void nameAll(SourceLoad load, Instant at) {
    for (int i = 0; i < offers; i++) {
      load.list("offer" + i, at);
    }
  }

  private double load(String what, boolean inventory, Pages pages) throws SQLException {
    Instant at = FIRST.plus(Duration.ofDays(++runs));
    RunRecord run =
        new RunRecord(
            RunId.at(at, runs),
            TestOffer.SOURCE,
            "crawl",
            at,
            at,
            at,
            true,
            inventory,
            Instant.EPOCH,
            false,
            false,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    long start = System.nanoTime();
    Ledger ledger;
    try (SourceLoad load = warehouse.load(run)) {
      pages.in(load, at.plusSeconds(60));
      ledger = load.finish(new Ledger.Pages(1, 1, 0, 0));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%-26s %8.2f s  %s%n", what, seconds, ledger.offers());
    return seconds;
  }

  /** How the merge's first step finds what it compares with. */
  private void explain(int changed) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('jobs.source', 'francetravail', true), set_config('jobs.kind', 'crawl', true)");
      statement.execute(
          "insert into staging.outcome (seq, raw_part, raw_line, external_id, state_at, fetched_at,"
              + " digest) select i, 'p', 1, 'offer' || i, now(), now(), 'x' from generate_series(1, "
              + changed
              + ") i");
      statement.execute("analyze staging.outcome");
      String verdict = Sql.resource("load/1-verdict.sql");
      int begin = verdict.indexOf("insert into staging.verdict");
      String insert = verdict.substring(begin, verdict.indexOf(';', begin));
      try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + insert)) {
        while (plan.next()) {
          System.out.println(plan.getString(1));
        }
      }
      connection.rollback();
    }
  }
}
