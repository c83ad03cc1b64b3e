package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.Outcome;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Reference;
import org.jobsanalytics.etl.simulator.Channel;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketOffers;
import org.jobsanalytics.etl.simulator.MarketSettings;

/**
 * How long it takes to find the vacancies among the offers of an invented market: of all but the
 * newest at once, and of the newest as they come to them, a load a source. Not a test: times of a
 * shared machine say something only as ratios of one run. From the folder {@code etl}, after a
 * build; the arguments are how many come, then the sizes of the markets:
 *
 * <pre>
 * java -Xmx2g -cp '../target/lib/*:target/classes:target/test-classes' \
 *   org.jobsanalytics.etl.warehouse.GroupBenchmark 10000 100000 1000000
 * </pre>
 *
 * <p>To fill a warehouse takes longer than to measure it. With {@code fill} before the numbers, of
 * which there is one size then, it is filled, grouped, and left in {@code
 * target/benchmark-warehouse}; with {@code come} before the same numbers the newest come into it.
 * Whoever copies that folder in between, and puts the copy in its place again, may let them come as
 * often as he likes.
 *
 * <p>A market's ads are of 90 days, and of a tenth as many employers; a few of those recruit a lot,
 * the largest of a million's has some thousand ads. Four sources show three employers each: at a
 * million that is 10,000 to 20,000 ads after one introduction. No two texts are alike but those of
 * one vacancy, of two that differ by a word or town, introductions and closing sentences.
 */
final class GroupBenchmark {

  private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
  private static final int DAYS = 90;

  private final Warehouse warehouse;
  private int runs;

  private GroupBenchmark(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Measures.
   *
   * @param arguments how many offers come to the others, and how many there are, once or more often
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    boolean whole = !List.of("fill", "come").contains(arguments[0]);
    int[] counts =
        Arrays.stream(arguments).skip(whole ? 0 : 1).mapToInt(Integer::parseInt).toArray();
    if (!whole) {
      part("fill".equals(arguments[0]), counts[1], counts[0]);
      return;
    }
    for (int size : Arrays.copyOfRange(counts, 1, counts.length)) {
      try (Warehouse warehouse = BenchmarkWarehouse.open()) {
        warehouse.publish(Reference.departments(), Reference.technologies());
        new GroupBenchmark(warehouse).run(size, counts[0]);
      }
    }
  }

  private static void part(boolean fills, int size, int newest) throws SQLException, IOException {
    try (Warehouse warehouse = fills ? BenchmarkWarehouse.open() : BenchmarkWarehouse.reopen()) {
      warehouse.publish(Reference.departments(), Reference.technologies());
      GroupBenchmark benchmark = new GroupBenchmark(warehouse);
      Newest ads = Newest.of(size, newest);
      if (fills) {
        benchmark.fill(ads);
      } else {
        benchmark.come(ads);
      }
    }
  }

  /** A market, and from when on its ads are newcomers. */
  private record Newest(Market market, Instant since) {

    private static Newest of(int size, int newest) {
      Market market = Market.generate(new MarketSettings(1, size, DAYS, END));
      return new Newest(market, MarketOffers.newest(market, newest));
    }
  }

  private void run(int size, int newest) throws SQLException {
    Newest ads = Newest.of(size, newest);
    fill(ads);
    come(ads);
  }

  private void fill(Newest ads) throws SQLException {
    for (Channel channel : Channel.values()) {
      load(channel, MarketOffers.of(ads.market, channel, Instant.EPOCH, ads.since), false);
    }
    BenchmarkWarehouse.vacuum(warehouse);
    groupAll();
    tell("select count(*) || ' offers' from core.offer");
    tell("select count(*) || ' vacancies of several' from core.offer_group");
    BenchmarkWarehouse.vacuum(warehouse);
  }

  private void come(Newest ads) throws SQLException {
    runs = Channel.values().length;
    Map<Channel, List<Offer>> newcomers = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      newcomers.put(channel, MarketOffers.of(ads.market, channel, ads.since, END).toList());
    }
    double seconds = 0;
    for (Map.Entry<Channel, List<Offer>> offers : newcomers.entrySet()) {
      seconds += load(offers.getKey(), offers.getValue().stream(), true);
    }
    say("grouped all newcomers", seconds);
    tell("select count(*) || ' vacancies of several' from core.offer_group");
  }

  /** Loads a run; returns how many seconds of it grouping took. */
  private double load(Channel channel, Stream<Offer> offers, boolean grouped) throws SQLException {
    long start = System.nanoTime();
    Instant at = END.plusSeconds(++runs);
    RunRecord run = RunRecord.ofImport(RunId.at(at, runs), new SourceId(channel.source()), at);
    PagePointer page = new PagePointer("raw/run" + runs, 1);
    try (SourceLoad load = warehouse.load(run)) {
      int offset = 0;
      Iterator<Offer> each = offers.iterator();
      while (each.hasNext()) {
        load.accept(
            new OfferPointer(page, offset++, at), new Outcome.Accepted(each.next(), List.of()));
      }
      load.merge(new Ledger.Pages(1, 1, 0, 0));
      long merged = System.nanoTime();
      if (grouped) {
        load.group();
      }
      double seconds = seconds(merged);
      load.commit();
      say(channel + ", loaded " + offset, seconds(start) - seconds);
      if (grouped) {
        say(channel + ", grouped", seconds);
      }
      return seconds;
    }
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
      new GroupStep(connection, Tables.LIVE, new HeldOutlines()).run();
      statement.execute(Sql.resource("load/14-empty.sql"));
      connection.commit();
    }
    say("grouped all", seconds(start));
    watch.interrupt();
    System.out.printf(Locale.ROOT, "%,d MB of heap in use, at most%n", most.get() >> 20);
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

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String what, double seconds) {
    System.out.printf(Locale.ROOT, "%-32s %8.2f s%n", what, seconds);
  }

  private void tell(String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      System.out.println(answer.getString(1));
    }
  }
}
