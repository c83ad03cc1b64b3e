package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RebuildIT {

  /** All that makes up the tables but the rows: to be the same after a rebuild. */
  private static final String STRUCTURE =
      """
      select md5(string_agg(line, E'\\n' order by line)) || ' ' || count(*)
      from (
        select concat_ws(' ', 'column', table_schema, table_name, column_name, data_type,
            is_nullable, column_default, is_identity, ordinal_position) as line
        from information_schema.columns
        union all
        select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
        union all
        select concat_ws(' ', 'index', schemaname, indexname, indexdef)
        from pg_indexes
        union all
        select concat_ws(' ', 'table', c.oid::regclass, relkind, reloptions, relpersistence,
            relacl, obj_description(c.oid), a.attname, col_description(c.oid, a.attnum))
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      ) s
      where line ~ ' (core|ops|mart|staging)[ .]'
      """;

  private static final List<String> DAYS = List.of("2026-01-06", "2026-01-07", "2026-01-08");

  @TempDir Path home;
  private Jobs jobs;

  @BeforeEach
  void loadThreeDays() throws IOException {
    jobs = new Jobs(home);
    for (int day = 0; day < DAYS.size(); day++) {
      Jobs.Answer answer = load(DAYS.get(day), "Title " + day % 2);
      assertThat(answer.exitCode()).as(answer.err()).isZero();
    }
  }

  private Jobs.Answer load(String day, String title) throws IOException {
    String page =
        """
        {"count": 2, "results": [
          {"id": "11", "title": "%s", "description": "Java et SQL à Lyon.",
           "created": "2026-01-05T10:00:00Z", "company": {"display_name": "Exemple"}},
          {"title": "Sans identifiant"}
        ]}
        """
            .formatted(title);
    Path file = Files.writeString(home.resolve(day + ".json"), page);
    return jobs.run(
        "import", "--load", "--source", "adzuna", "--captured-at", day + "T00:00:00Z", "" + file);
  }

  @Test
  void rebuilt_theSameFactsInTheSameTables() throws SQLException {
    String structure = jobs.ask(STRUCTURE);
    String ledger = ledger();

    Jobs.Answer answer = jobs.run("rebuild");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("runs    3").contains("nothing changed");
    assertThat(jobs.ask(STRUCTURE)).isEqualTo(structure);
    assertThat(ledger()).isEqualTo(ledger).contains("3 adzuna");
    assertThat(jobs.ask("select count(*) from mart.offer_version")).isEqualTo("3");
    assertThat(jobs.ask("select count(*) from pg_namespace where nspname = 'rebuild'"))
        .isEqualTo("0");
  }

  @Test
  void rebuiltTwice_loadsGoOnAfterwards() throws IOException, SQLException {
    jobs.run("rebuild");
    jobs.run("rebuild");

    Jobs.Answer answer = load("2026-01-09", "Title 4");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(jobs.ask("select title from mart.offer")).isEqualTo("Title 4");
    assertThat(jobs.ask("select count(*) from ops.run_source")).isEqualTo("4");
    assertThat(jobs.ask("select count(*) from ops.quarantine")).isEqualTo("4");
  }

  @Test
  void factThatTheLakeDoesNotHave_isToldAndMended() throws SQLException {
    change("update core.offer set title = 'Made up'");

    Jobs.Answer answer = jobs.run("rebuild");

    assertThat(answer.out())
        .contains("changed, first: offer adzuna 11: the warehouse says ")
        .contains("Made up");
    assertThat(jobs.ask("select title from mart.offer")).isEqualTo("Title 0");
  }

  @Test
  void sessionThatStaysOpen_readsTheNewFacts() throws SQLException {
    change("update core.offer set title = 'Made up'");
    try (Warehouse warehouse = jobs.warehouse();
        Connection reader = warehouse.connect();
        var question = reader.prepareStatement("select title from mart.offer")) {
      assertThat(first(question.executeQuery())).isEqualTo("Made up");

      jobs.run("rebuild");

      assertThat(first(question.executeQuery())).isEqualTo("Title 0");
    }
  }

  @Test
  void permissions_areKept() throws SQLException {
    String role = "reader_" + ProcessHandle.current().pid();
    change("drop role if exists " + role);
    change("create role " + role);
    try {
      change("grant select on mart.offer, core.offer to " + role);

      jobs.run("rebuild");

      assertThat(
              jobs.ask(
                  """
                  select concat_ws(' ', has_table_privilege('%1$s', 'mart.offer', 'select'),
                      has_table_privilege('%1$s', 'core.offer', 'select'),
                      has_table_privilege('%1$s', 'core.offer', 'update'))
                  """
                      .formatted(role)))
          .isEqualTo("t t f");
    } finally {
      change("drop owned by " + role);
      change("drop role " + role);
    }
  }

  @Test
  void runThatTheLakeHasNoLonger_isNotGivenUp() throws IOException, SQLException {
    try (Stream<Path> files = Files.walk(home.resolve("data/lake"))) {
      Files.delete(files.filter(file -> file.endsWith("manifest.json")).sorted().findFirst().get());
    }

    Jobs.Answer answer = jobs.run("rebuild");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("is in the warehouse and no longer in the lake");
    assertThat(jobs.ask("select title from mart.offer")).isEqualTo("Title 0");
  }

  @Test
  void loadAtTheSameTime_isRefusedInASentence() throws SQLException {
    try (Warehouse warehouse = jobs.warehouse();
        var rebuilding = warehouse.rebuild()) {
      assertThat(rebuilding.firstDifference()).isPresent();

      assertThat(jobs.run("rebuild").err()).contains("another process is loading");
      Files.createDirectories(home);
      assertThat(load("2026-01-09", "Title 4").err()).contains("another process is loading");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(jobs.run("load").exitCode()).isZero();
    assertThat(jobs.ask("select title from mart.offer")).isEqualTo("Title 4");
  }

  private String ledger() throws SQLException {
    return jobs.ask(
        """
        select count(*) || string_agg(
            ' ' || concat_ws(' ', source, loaded_at, offers_new, offers_updated, offers_quarantined),
            ',' order by load_order)
        from ops.run_source
        """);
  }

  private void change(String statement) throws SQLException {
    try (Warehouse warehouse = jobs.warehouse();
        Connection connection = warehouse.connect();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private static String first(ResultSet rows) throws SQLException {
    try (rows) {
      rows.next();
      return rows.getString(1);
    }
  }
}
