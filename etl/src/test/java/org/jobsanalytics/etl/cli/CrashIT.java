package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.simulator.SimulatorSettings;
import org.jobsanalytics.etl.warehouse.Rebuilding;
import org.jobsanalytics.etl.warehouse.SelfCheck;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The process is killed at a named point, then the same command runs again: lake, facts and ledger
 * are those of a run that nobody killed. Every row kills a process of its own by SIGKILL while it
 * stands exactly there: at a wrapped lake, or in the database at a lock that the test holds.
 */
final class CrashIT {

  private static final Instant FIRST_DAY = Instant.parse("2026-03-21T06:00:00Z");
  private static final Duration ONE_DAY = Duration.ofHours(26);
  private static final Instant SECOND_DAY = FIRST_DAY.plus(ONE_DAY);
  private static final String LEDGER =
      """
      select string_agg(line, E'\\n' order by line)
      from (
          select (to_jsonb(r) - 'loaded_at' - 'load_seconds' - 'load_order')::text as line from ops.run_source r
          union all
          select to_jsonb(r)::text from ops.run r
          union all
          select to_jsonb(c)::text from ops.cursor c
          union all
          select to_jsonb(i)::text from ops.issue_count i
      ) s
      """;

  /** Whether the second day has something to lose. */
  private static final String KINDS =
      """
      select concat_ws(' ', sum(offers_new) > 0, sum(offers_updated) > 0, sum(offers_closed) > 0)
      from ops.run_source
      where captured_at > '2026-03-22'
      """;

  @TempDir static Path shared;
  private static Simulator simulator;
  private static SimulatedHome firstDay;
  private static SimulatedHome collected;
  private static SimulatedHome loaded;
  private static State unbroken;

  @TempDir Path folder;

  /** All that must be equal. */
  private record State(List<String> lake, String facts, String ledger, String kinds) {}

  @BeforeAll
  static void runUnbroken() throws Exception {
    simulator =
        Simulator.start(
            Market.generate(new MarketSettings(7, 8_000, 20, FIRST_DAY)),
            new SimulatedClock(FIRST_DAY),
            Misbehaviour.none(),
            new SimulatorSettings(0, Duration.ofMinutes(1)));
    firstDay = SimulatedHome.of(simulator, shared.resolve("first-day"));
    again(firstDay, FIRST_DAY, "extract");
    again(firstDay, FIRST_DAY, "load");
    simulator.advance(ONE_DAY);
    collected = copyOf(firstDay, shared.resolve("collected"));
    again(collected, SECOND_DAY, "extract");
    loaded = copyOf(collected, shared.resolve("loaded"));
    again(loaded, SECOND_DAY, "load");
    unbroken = state(loaded);
    assertThat(unbroken.kinds()).as("new, updated, closed on the second day").isEqualTo("t t t");
  }

  @AfterAll
  static void close() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before a crawl begins   | extract | before put crawl.json
          before a part           | extract | before put part-00001.jsonl.gz
          after a part            | extract | after put part-00001.jsonl.gz
          before the manifest     | extract | before put manifest.json
          after the manifest      | extract | after put manifest.json
          during the copy         | load    | before read part-00002.jsonl.gz
          before the merge        | load    | lock table ops.run in share mode
          in the merge            | load    | lock table core.offer_version in share mode
          after the merge         | load    | lock table ops.run_source in share mode
          before the commit       | load    | lock table ops.cursor in share mode
          in the commit           | load    | select pg_advisory_xact_lock(1)
          after the commit        | load    | before read source=lever/date=2026-03-22
          during the rebuild      | rebuild | before read part-00002.jsonl.gz
          before the swap         | rebuild | lock table core.offer_version in access share mode
          in the swap             | rebuild | lock table core.company in access share mode
          """)
  void killed_theSameCommandAgainBringsTheSame(String name, String command, String point)
      throws Exception {
    SimulatedHome home = before(command);

    new KilledJobs(home, SECOND_DAY).kill(command, point);
    assertSound(home);
    again(home, SECOND_DAY, command);
    if (command.equals("extract")) {
      again(home, SECOND_DAY, "load");
    }

    assertThat(state(home)).isEqualTo(unbroken);
  }

  private SimulatedHome before(String command) throws Exception {
    return switch (command) {
      case "extract" -> copyOf(firstDay, folder);
      case "load" -> copyOf(collected, folder);
      default -> copyOf(loaded, folder);
    };
  }

  private static SimulatedHome copyOf(SimulatedHome home, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(home.folder())) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(home.folder().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return SimulatedHome.of(simulator, folder, TestServer.copyOf(home.server()));
  }

  private static void again(SimulatedHome home, Instant at, String command) {
    StringWriter words = new StringWriter();
    int exitCode =
        KillableJobs.run(home.variables(), new PrintWriter(words), "nowhere", at, command);
    assertThat(exitCode).as(words::toString).isZero();
  }

  private static State state(SimulatedHome home) throws SQLException {
    List<String> lake =
        home.lake().list("raw/").stream()
            .map(key -> key + " " + Arrays.hashCode(home.lake().read(key)))
            .toList();
    try (Warehouse warehouse = Warehouse.open(home.server())) {
      return new State(lake, facts(warehouse), ask(warehouse, LEDGER), ask(warehouse, KINDS));
    }
  }

  /** The product's own checksum. */
  private static String facts(Warehouse warehouse) throws SQLException {
    try (Rebuilding rebuilding = warehouse.rebuild()) {
      return rebuilding.liveChecksum();
    }
  }

  private static String ask(Warehouse warehouse, String question) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** What a killed process leaves is old or new, and never half of something. */
  private static void assertSound(SimulatedHome home) throws SQLException {
    try (Warehouse warehouse = Warehouse.open(home.server())) {
      Map<SelfCheck, Optional<String>> faults = warehouse.faults();
      assertThat(faults).containsOnlyKeys(SelfCheck.values());
      assertThat(faults.values()).allMatch(Optional::isEmpty);
    }
  }
}
