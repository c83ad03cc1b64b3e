package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Reference;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.simulator.Channel;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketOffers;
import org.jobsanalytics.etl.simulator.MarketSettings;

/**
 * How long it takes to find the vacancies among the offers of invented markets: of all at once, and
 * of some that come to them. Not a test: times of a shared machine say something only as ratios of
 * one run.
 *
 * <pre>mvn -q -pl etl test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.jobsanalytics.etl.warehouse.GroupBenchmark -Dexec.args="1000000 10000"
 * </pre>
 */
final class GroupBenchmark {

  private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
  // A market of more is too large for the memory that is measured here.
  private static final int LARGEST_MARKET = 100_000;
  private static final int DAYS = 90;

  private final Warehouse warehouse;
  private int runs;

  private GroupBenchmark(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Measures.
   *
   * @param arguments how many offers there are, and how many come to them
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    int offers = Integer.parseInt(arguments[0]);
    int added = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("group-benchmark");
    try (Warehouse warehouse = Warehouse.open(new WarehouseAddress.Embedded(folder))) {
      warehouse.publish(Reference.departments(), Reference.technologies());
      new GroupBenchmark(warehouse).run(offers, added);
    }
  }

  private void run(int offers, int added) throws SQLException {
    for (int seed = 1, left = offers; left > 0; seed++, left -= LARGEST_MARKET) {
      load(market(seed, Math.min(left, LARGEST_MARKET)), "loaded");
    }
    tell(
        "offers, vacancies with several",
        "select (select count(*) from core.offer) || ', ' ||"
            + " (select count(*) from core.offer_group)");
    execute(
        "truncate core.offer_sketch, core.offer_block, core.offer_link, core.offer_group,"
            + " core.offer_group_member");
    execute("vacuum analyze");
    groupAll();
    load(market(1_000, added), "added and grouped");
    tell("vacancies with several", "select count(*) from core.offer_group");
  }

  private static Market market(int seed, int offers) {
    return Market.generate(new MarketSettings(seed, offers, DAYS, END));
  }

  /** Groups all offers as one load that brings them all would. */
  private void groupAll() throws SQLException {
    AtomicLong most = new AtomicLong();
    Thread watch = new Thread(() -> watchMemory(most));
    watch.setDaemon(true);
    watch.start();
    long start = System.nanoTime();
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "insert into staging.verdict (seq, offer_id, verdict, reopens)"
              + " select offer_id, offer_id, 'new', false from core.offer");
      statement.execute("analyze staging.verdict");
      new GroupStep(connection, Tables.LIVE).run();
      statement.execute(Sql.resource("load/14-empty.sql"));
      connection.commit();
    }
    say("grouped all", start);
    watch.interrupt();
    System.out.printf(Locale.ROOT, "heap in use, at most: %,d MB%n", most.get() >> 20);
  }

  private static void watchMemory(AtomicLong most) {
    while (!Thread.currentThread().isInterrupted()) {
      Runtime runtime = Runtime.getRuntime();
      most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void load(Market market, String what) throws SQLException {
    long start = System.nanoTime();
    for (Channel channel : Channel.values()) {
      Instant at = END.plusSeconds(++runs);
      RunRecord run = RunRecord.ofImport(RunId.at(at, runs), new SourceId(channel.source()), at);
      PagePointer page = new PagePointer("raw/run" + runs, 1);
      try (SourceLoad load = warehouse.load(run)) {
        int offset = 0;
        Iterator<Offer> offers = MarketOffers.of(market, channel).iterator();
        while (offers.hasNext()) {
          load.accept(
              new OfferPointer(page, offset++, at), new Outcome.Accepted(offers.next(), List.of()));
        }
        load.finish(new Ledger.Pages(1, 1, 0, 0));
      }
    }
    say(what, start);
  }

  private static void say(String what, long start) {
    System.out.printf(Locale.ROOT, "%-20s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void tell(String what, String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      System.out.println(what + ": " + answer.getString(1));
    }
  }
}
