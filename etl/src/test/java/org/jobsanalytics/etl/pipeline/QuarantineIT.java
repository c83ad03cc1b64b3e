package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.DirectoryLake;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.lake.RunWriter;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.RunRecord;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.Quarantine.Selection;
import org.jobsanalytics.etl.warehouse.SourceLoad;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.jobsanalytics.etl.warehouse.TextRetention;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.WarehouseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a defect of a reader kept out is loaded once the reader is mended. */
final class QuarantineIT {

  private static final SourceId ADZUNA = new SourceId("adzuna");
  private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
  private static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty(), true);

  private final Warehouse warehouse = TestServer.warehouse();
  private int runs;
  private int replays;
  @TempDir Path folder;

  @Test
  void offerOfADefect_mended_isLoadedAsARunOfItsOwn() throws SQLException {
    write("2026-03-01", "A", "B");
    load(DefectiveSource.withoutTitles("B"));

    Replay.Summary summary = replay(Sources.byName("adzuna"));

    assertThat(offers()).isEqualTo("A B");
    assertThat(summary.failures()).isEmpty();
    assertThat(summary.ledgers())
        .extracting(Ledger::offers)
        .containsExactly(new Ledger.Offers(1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(ask("select string_agg(kind, ' ' order by run_id) from ops.run"))
        .isEqualTo("import replay");
    assertThat(ask("select first_seen at time zone 'UTC' from core.offer where title = 'B'"))
        .isEqualTo("2026-03-01 00:00:00");
    assertRebuildChangesNothing();
  }

  @Test
  void replay_leavesAnAuditTrailThatOutlivesARebuild() throws SQLException {
    write("2026-03-01", "A", "B");
    load(DefectiveSource.withoutTitles("B"));
    replay(DefectiveSource.withoutTitles("B"));
    replay(Sources.byName("adzuna"));
    String trail =
        "select string_agg(outcome || ' ' || reason, ', ' order by run_id) from ops.replay";
    String resolved =
        "select resolved_run_id = (select max(run_id) from ops.run) from ops.quarantine";

    assertThat(ask(trail)).isEqualTo("rejected OFFER_FIELD_TYPE, read OFFER_FIELD_TYPE");
    assertThat(ask(resolved)).isEqualTo("t");
    assertThat(warehouse.quarantine().rows(ALL)).extracting(row -> row.attempts()).containsOnly(2);

    rebuild();

    assertThat(ask(trail)).isEqualTo("rejected OFFER_FIELD_TYPE, read OFFER_FIELD_TYPE");
    assertThat(ask("select count(*) from ops.quarantine")).isEqualTo("0");
    assertThat(replay(Sources.byName("adzuna")).ledgers()).isEmpty();
  }

  @Test
  void replayedTwice_theSecondChangesNothing() throws SQLException {
    write("2026-03-01", "A", "B");
    load(DefectiveSource.withoutTitles("B"));
    replay(Sources.byName("adzuna"));
    String before = everything();

    Replay.Summary summary = replay(Sources.byName("adzuna"));

    assertThat(summary.ledgers()).isEmpty();
    assertThat(summary.failures()).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void stillUnreadable_staysAndIsCountedOnce() throws SQLException {
    write("2026-03-01", "A", "B", "C");
    load(DefectiveSource.withoutTitles("B", "C"));

    Replay.Summary summary = replay(DefectiveSource.withoutTitles("C"));

    assertThat(offers()).isEqualTo("A B");
    assertThat(summary.tallies())
        .extracting(tally -> tally.outcome() + " " + tally.rows())
        .containsExactly("read 1", "rejected 1");
    assertThat(ask("select count(*) from ops.quarantine where resolved_at is null")).isEqualTo("1");
    assertThat(ask("select count(*) from ops.quarantine")).isEqualTo("2");
  }

  @Test
  void stateOfLongAgo_findsItsPlaceInTheHistory() throws SQLException {
    write("2026-03-01", "B");
    load(DefectiveSource.withoutTitles("B"));
    write("2026-03-02", "B");
    write("2026-03-03", "B2");
    load(Sources.byName("adzuna"));

    replay(Sources.byName("adzuna"));

    assertThat(ask("select title from core.offer")).isEqualTo("B2");
    assertThat(
            ask(
                "select title || ' ' || (valid_from at time zone 'UTC')::date from core.offer_version"))
        .isEqualTo("B 2026-03-01");
    assertRebuildChangesNothing();
  }

  @Test
  void pageOfADefect_mended_isReadToItsEnd() throws SQLException {
    write("2026-03-01", "A", "B", "C");
    load(DefectiveSource.endingAt("B"));

    Replay.Summary summary = replay(Sources.byName("adzuna"));

    assertThat(offers()).isEqualTo("A B C");
    assertThat(summary.ledgers())
        .extracting(Ledger::offers)
        .containsExactly(new Ledger.Offers(3, 2, 0, 1, 0, 0, 0, 0));
    assertRebuildChangesNothing();
  }

  @Test
  void pageThatIsMendedInPart_leavesItsRestAsRowsOfTheirOwn() throws SQLException {
    write("2026-03-01", "A", "B", "C");
    load(DefectiveSource.endingAt("A"));

    replay(DefectiveSource.withoutTitles("C"));

    assertThat(offers()).isEqualTo("A B");
    assertThat(
            ask(
                """
                select string_agg(concat_ws(' ', raw_offset, reason, resolved_at is not null), ', '
                    order by quarantine_id)
                from ops.quarantine
                """))
        .isEqualTo("PAGE_CUT t, 2 OFFER_FIELD_TYPE f");
    replay(Sources.byName("adzuna"));
    assertThat(offers()).isEqualTo("A B C");
    assertRebuildChangesNothing();
  }

  @Test
  void offerReadByOldRules_isNoNewStateWhenItsPageIsReadAgain() throws SQLException {
    write("2026-03-01", "A", "B");
    load(DefectiveSource.endingAt("B"));
    change("update core.offer set digest = 'of other rules'");

    replay(Sources.byName("adzuna"));

    assertThat(offers()).isEqualTo("A B");
    assertThat(ask("select count(*) from core.offer_version")).isEqualTo("0");
  }

  @Test
  void rawPartThatIsGoneOrChanged_isToldAndTheOthersAreRead() throws SQLException, IOException {
    write("2026-03-01", "A");
    write("2026-03-02", "B");
    write("2026-03-03", "C");
    load(DefectiveSource.withoutTitles("A", "B", "C"));
    Files.delete(part(0));
    Files.writeString(part(0), "changed");

    Replay.Summary summary = replay(Sources.byName("adzuna"));

    assertThat(offers()).isEqualTo("C");
    assertThat(summary.failures())
        .hasSize(2)
        .anySatisfy(words -> assertThat(words).contains("expected an object", "was none"))
        .anySatisfy(words -> assertThat(words).contains("expected sha256", "restore it"));
    assertThat(ask("select count(*) from ops.replay where outcome = 'raw_lost' and detail <> ''"))
        .isEqualTo("2");
    assertThat(ask("select count(*) from ops.quarantine where resolved_at is null")).isEqualTo("2");
  }

  @Test
  void replayWhileALoadHoldsTheLock_isASentence() throws SQLException {
    write("2026-03-01", "A");
    load(DefectiveSource.withoutTitles("A"));

    try (SourceLoad other =
        warehouse.load(RunRecord.ofReplay(RunId.at(LATER, 9), ADZUNA, LATER, false))) {
      other.list("B", LATER);
      assertThat(replay(Sources.byName("adzuna")).failures())
          .containsExactly(
              "adzuna: another process is loading into this warehouse; wait until it ends");
    }
  }

  @Test
  void pageThatBreaksItsReader_endsTheRebuildInASentence() throws SQLException {
    write("2026-03-01", "A");
    load(Sources.byName("adzuna"));
    Rebuild rebuild =
        new Rebuild(
            lake(),
            warehouse,
            Normaliser.standard(),
            line -> {},
            name -> {
              throw new IllegalStateException("nobody foresaw this");
            });

    assertThatThrownBy(() -> rebuild.replace(TextRetention.forEver()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("of adzuna breaks its reader")
        .hasMessageContaining("nobody foresaw this");
    assertThat(offers()).isEqualTo("A");
  }

  @Test
  void selection_limitsWhatIsReadAgain() throws SQLException {
    write("2026-03-01", "A", "B");
    load(DefectiveSource.withoutTitles("B"));
    Selection other = new Selection(Optional.of("wttj"), Optional.empty(), Optional.empty(), false);
    Selection otherReason =
        new Selection(Optional.empty(), Optional.of("PAGE_CUT"), Optional.empty(), false);

    assertThat(replay(Sources.byName("adzuna"), other).ledgers()).isEmpty();
    assertThat(replay(Sources.byName("adzuna"), otherReason).ledgers()).isEmpty();
    assertThat(offers()).isEqualTo("A");
  }

  private Path part(int number) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList().get(number);
    }
  }

  /** Imports a page whose offers are known by the first letter of their title. */
  private void write(String day, String... titles) {
    Instant at = Instant.parse(day + "T00:00:00Z");
    String body =
        Stream.of(titles)
            .map(
                title ->
                    """
                    {"id": "%s", "title": "%s", "created": "2026-02-05T10:00:00Z"}
                    """
                        .formatted(title.substring(0, 1), title))
            .collect(Collectors.joining(",", "{\"results\": [", "]}"));
    RunWriter run =
        new RunWriter(
            new DirectoryLake(folder), ADZUNA, RunId.at(at, ++runs), new RunWriter.Times(at, at));
    run.add(new RawPage(ADZUNA, "https://adzuna.example/" + day, at, 200, "text/plain", body));
    run.finish(at);
  }

  private RunReader lake() {
    return new RunReader(new DirectoryLake(folder));
  }

  private void load(JobSource source) throws SQLException {
    LoadSummary summary =
        new Load(lake(), warehouse, Normaliser.standard(), line -> {}, name -> source).run();
    assertThat(summary.failures()).isEmpty();
  }

  private Replay.Summary replay(JobSource source) throws SQLException {
    return replay(source, ALL);
  }

  private Replay.Summary replay(JobSource source, Selection selection) throws SQLException {
    return new Replay(lake(), warehouse, Normaliser.standard(), name -> source)
        .run(RunId.at(LATER, ++replays), LATER, selection);
  }

  private Rebuild.Comparison rebuild() throws SQLException {
    return new Rebuild(lake(), warehouse, Normaliser.standard(), line -> {})
        .replace(TextRetention.forEver());
  }

  /** A rebuild reads with today's code from the start: nothing was ever quarantined there. */
  private void assertRebuildChangesNothing() throws SQLException {
    assertThat(new Verify(lake(), warehouse).run())
        .allSatisfy(finding -> assertThat(finding.fault()).as(finding.check()).isEmpty());

    Rebuild.Comparison comparison = rebuild();

    assertThat(comparison.difference()).isEmpty();
    assertThat(comparison.after()).isEqualTo(comparison.before());
    assertThat(new Verify(lake(), warehouse).run())
        .allSatisfy(finding -> assertThat(finding.fault()).as(finding.check()).isEmpty());
  }

  private String offers() throws SQLException {
    return ask("select string_agg(title, ' ' order by title) from core.offer");
  }

  private String everything() throws SQLException {
    return ask(
        """
        select concat_ws(' ',
            (select md5(string_agg(o::text, '' order by offer_id)) from core.offer o),
            (select md5(string_agg(s::text, '' order by offer_id)) from core.offer_sighting s),
            (select count(*) from core.offer_version), (select count(*) from ops.run),
            (select md5(string_agg(r::text, '' order by load_order)) from ops.run_source r),
            (select md5(string_agg(q::text, '' order by quarantine_id)) from ops.quarantine q),
            (select md5(string_agg(a::text, '' order by run_id)) from ops.replay a))
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

  private void change(String statement) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
