package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Csv;
import org.jobsanalytics.reports.analysis.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report copies what it asks again and again, where it may, and leaves nothing behind. */
final class CopiesIT {

  private static final String COPIES =
      """
      select string_agg(relname, ' ' order by relname)
      from pg_class
      where relnamespace = pg_my_temp_schema() and relkind = 'r'
      """;

  private MartFixture mart;

  @BeforeEach
  void twoAdsOfOneVacancyAndOneAlone() throws Exception {
    mart = new MartFixture();
    mart.source("board", "The Board", false).source("other", "Other", false);
    mart.offer(Map.of("published_on", "2026-11-20", "company", "Acme")).naming("Java", "language");
    mart.offer(Map.of("vacancy_id", 1, "source", "other")).naming("Java", "language");
    mart.offer(Map.of("contract", "CDI")).naming("Java", "language").naming("SQL", "language");
  }

  private static String told(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private static List<String> numbers(Connection connection) throws SQLException {
    return Analyses.read(connection, Scope.read(connection)).stream()
        .map(analysis -> Csv.of(analysis.table()))
        .toList();
  }

  private void assertViewsGive(List<String> numbers) throws SQLException {
    String copies = Snapshot.of(mart.connection(), copied -> told(copied, COPIES));
    List<String> ofViews = Snapshot.of(mart.connection(), CopiesIT::numbers);

    assertThat(copies).isBlank();
    assertThat(ofViews).isEqualTo(numbers);
  }

  @Test
  void copies_areThereForTheReadingAndGoneAfterIt() throws Exception {
    Connection connection = mart.connection();
    String memory = told(connection, "show work_mem");

    String during = Snapshot.of(connection, copied -> told(copied, COPIES));

    assertThat(during).isEqualTo("offer technology vacancy vacancy_technology");
    assertThat(told(connection, COPIES)).isBlank();
    assertThat(told(connection, "show work_mem")).isEqualTo(memory);
  }

  @Test
  void questions_areAskedOfTheCopies() throws Exception {
    String vacancies =
        Snapshot.of(
            mart.connection(),
            copied -> {
              try (Statement statement = copied.createStatement()) {
                statement.execute("delete from pg_temp.vacancy");
              }
              return Long.toString(Scope.read(copied).vacancies());
            });

    assertThat(vacancies).isEqualTo("0");
  }

  @Test
  void readOnlyConnection_asksTheViewsForTheSameNumbers() throws Exception {
    List<String> ofCopies = Snapshot.of(mart.connection(), CopiesIT::numbers);
    mart.connection().setReadOnly(true);

    assertViewsGive(ofCopies);
  }

  @Test
  void userWhoMayNotMakeTables_asksTheViewsForTheSameNumbers() throws Exception {
    List<String> ofCopies = Snapshot.of(mart.connection(), CopiesIT::numbers);
    try (Statement statement = mart.connection().createStatement()) {
      statement.execute(
          """
          create role reader;
          revoke temporary on database postgres from public;
          grant usage on schema mart to reader;
          grant select on all tables in schema mart to reader;
          set role reader
          """);
      try {
        assertViewsGive(ofCopies);
      } finally {
        statement.execute(
            """
            reset role;
            grant temporary on database postgres to public;
            drop owned by reader;
            drop role reader
            """);
      }
    }
  }
}
