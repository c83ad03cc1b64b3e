package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.pipeline.Collected.Mention;
import org.jobsanalytics.etl.pipeline.Collected.State;
import org.jobsanalytics.etl.pipeline.Collected.Way;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.TextRetention;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to a source and in whichever order it is brought: after each step the warehouse
 * says what {@link ExpectedOffers} says, finds nothing wrong with itself, and a rebuild changes
 * nothing. A failure names its seed and the steps; the same seed gives the same steps.
 */
final class RandomSequencesIT {

  private static final int SEQUENCES = 50;
  private static final int STEPS = 5;

  private static final String OFFERS =
      """
      select concat_ws(' | ', external_id, title, 'seen ' || %1$s, 'to ' || %2$s,
          case when closed_at is null then 'open' else 'closed ' || %3$s end)
      from mart.offer
      order by external_id
      """
          .formatted(time("first_seen"), time("last_seen"), time("closed_at"));

  private static final String HISTORIES =
      """
      select external_id || ': ' || string_agg(v.title, ', ' order by version)
      from mart.offer_version v
      join mart.offer using (offer_id)
      group by external_id
      order by external_id
      """;

  @TempDir Path folder;
  private Random random;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private ChangingOffers offers;
  private InventedLake lake;
  private final Warehouse warehouse = TestServer.warehouse();
  private final ExpectedOffers expected = new ExpectedOffers();
  private final List<Collected> loaded = new ArrayList<>();
  private Optional<Collected> brokenOff = Optional.empty();
  private final List<String> steps = new ArrayList<>();

  private interface Step {
    void take() throws SQLException;
  }

  static List<Integer> seeds() {
    return IntStream.rangeClosed(1, SEQUENCES).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySequence_isWhatItMustBeAfterEachStep(int seed) throws SQLException {
    random = new Random(seed);
    offers = new ChangingOffers(random, now);
    lake = new InventedLake(folder);
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofMinutes(60 + random.nextInt(30 * 60)));
      takeAny();
      check(seed);
    }
    step("rebuild", this::rebuild);
    check(seed);
  }

  private void takeAny() throws SQLException {
    for (int change = random.nextInt(3); change > 0; change--) {
      switch (random.nextInt(3)) {
        case 0 -> step("update", () -> offers.update(now));
        case 1 -> step("withdraw", () -> offers.withdraw(now));
        default -> step("reopen", () -> offers.reopen(now));
      }
    }
    Instant past = now.minus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
    switch (random.nextInt(11)) {
      case 0, 1, 2 -> step("inventory", () -> bring(inventory(now, Instant.EPOCH)));
      case 3 ->
          step("inventory of a window", () -> bring(inventory(now, now.minus(Duration.ofDays(8)))));
      case 4 -> step("increment", () -> bring(some(now, true, true)));
      case 5 -> step("partial crawl", () -> bring(some(now, true, false)));
      case 6 -> step("failed crawl", this::breakOff);
      case 7 -> step("late capture of " + past, () -> bring(some(past, false, false)));
      case 8 -> step("late inventory of " + past, () -> bring(inventory(past, Instant.EPOCH)));
      case 9 -> step("replay", this::replay);
      default -> step("rebuild", this::rebuild);
    }
  }

  private void step(String name, Step step) throws SQLException {
    steps.add(name);
    step.take();
  }

  /** Everything in the window; some of what is known is only named, as a list would. */
  private Collected inventory(Instant at, Instant from) {
    List<Mention> mentions = new ArrayList<>();
    for (String id : ChangingOffers.ids()) {
      Optional<State> state = offers.at(id, at);
      if (state.isEmpty()) {
        continue;
      }
      boolean inside =
          from.equals(Instant.EPOCH)
              || state.get().published().filter(created -> !created.isBefore(from)).isPresent();
      if (inside || random.nextInt(4) == 0) {
        mentions.add(new Mention(random.nextInt(3) == 0 ? Way.NAMED : Way.SHOWN, id, state.get()));
      }
    }
    return new Collected(true, at, true, Optional.of(from), mentions, random.nextInt(4) / 3);
  }

  /** Some offers, and the pages of some that are gone. */
  private Collected some(Instant at, boolean crawl, boolean complete) {
    List<Mention> mentions = new ArrayList<>();
    for (String id : ChangingOffers.ids()) {
      Optional<State> state = offers.at(id, at);
      if (random.nextInt(3) == 0) {
        mentions.add(
            state
                .map(shown -> new Mention(Way.SHOWN, id, shown))
                .orElseGet(() -> new Mention(Way.GONE, id, NONE)));
      }
    }
    return new Collected(crawl, at, complete, Optional.empty(), mentions, random.nextInt(4) / 3);
  }

  private static final State NONE =
      new State("", Optional.empty(), Optional.empty(), Optional.empty());

  private void bring(Collected collected) throws SQLException {
    lake.write(collected);
    load(collected);
  }

  private void load(Collected collected) throws SQLException {
    LoadSummary summary = load();
    assertThat(summary.failures()).isEmpty();
    assertThat(summary.ledgers()).hasSize(1);
    assertThat(summary.ledgers().get(0).offers().quarantined()).isEqualTo(collected.unreadable());
    expected.load(collected);
    loaded.add(collected);
  }

  /** What failed stays in the lake; sooner or later the next crawl closes it as it is. */
  private void breakOff() throws SQLException {
    if (brokenOff.isEmpty()) {
      brokenOff = Optional.of(some(now, true, false));
      lake.breakOff(brokenOff.get());
      assertThat(load().ledgers()).isEmpty();
    } else {
      lake.closeBrokenOff(now);
      load(brokenOff.get());
      brokenOff = Optional.empty();
    }
  }

  /** The same command again, and the same pages again as another run. */
  private void replay() throws SQLException {
    List<String> before = rows(OFFERS);
    assertThat(load().ledgers()).isEmpty();
    assertThat(rows(OFFERS)).isEqualTo(before);
    if (!loaded.isEmpty()) {
      Collected again = loaded.get(random.nextInt(loaded.size()));
      bring(
          new Collected(
              false, again.at(), false, Optional.empty(), again.mentions(), again.unreadable()));
    }
  }

  private LoadSummary load() throws SQLException {
    return new Load(
            lake.reader(), warehouse, Normaliser.standard(), line -> {}, any -> new LineSource())
        .run();
  }

  private void rebuild() throws SQLException {
    Rebuild.Comparison comparison =
        new Rebuild(
                lake.reader(),
                warehouse,
                Normaliser.standard(),
                line -> {},
                any -> new LineSource())
            .replace(TextRetention.forEver());
    assertThat(comparison.difference()).isEmpty();
    assertThat(comparison.after()).isEqualTo(comparison.before());
  }

  private void check(int seed) throws SQLException {
    String where = "seed " + seed + ", after " + steps;
    assertThat(new Verify(lake.reader(), warehouse).run())
        .as(where)
        .allMatch(finding -> finding.fault().isEmpty());
    assertThat(rows(OFFERS)).as(where).isEqualTo(expected.lines());
    if (!offers.titlesReturn()) {
      assertThat(rows(HISTORIES)).as(where).isEqualTo(expected.histories());
    }
  }

  private static String time(String column) {
    return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
  }

  private List<String> rows(String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      List<String> rows = new ArrayList<>();
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
      return rows;
    }
  }
}
