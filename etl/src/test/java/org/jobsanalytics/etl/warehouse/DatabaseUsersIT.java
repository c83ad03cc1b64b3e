package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** What the users of a server can do and what they cannot, by doing it. */
final class DatabaseUsersIT {

  private static final String PERMISSION_DENIED = "42501";

  private static WarehouseAddress.Server admin;
  private static TokenGate gate;

  @BeforeAll
  static void migrate() throws Exception {
    gate = RdsLikeServer.gate(new TokenCheck(Map.of("AKIA1", "secret")));
    admin = RdsLikeServer.emptyDatabase();
    try (Warehouse warehouse = Warehouse.open(admin)) {
      warehouse.migrate();
      assertThat(warehouse.makeUsers()).isTrue();
    }
  }

  @AfterAll
  static void close() throws Exception {
    gate.close();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          etl_writer     | may    | select count(*) from core.offer
          etl_writer     | may    | select count(*) from ops.schema_version
          etl_writer     | may    | insert into core.company (key) values ('x')
          etl_writer     | may    | insert into core.technology (name, category) values ('x', 'x')
          etl_writer     | may    | update core.offer set title = title
          etl_writer     | may    | delete from core.offer_technology
          etl_writer     | may    | delete from core.offer_version
          etl_writer     | may    | delete from ops.warning
          etl_writer     | may    | insert into ops.run values ('r', 'crawl', now(), now(), false)
          etl_writer     | may    | update ops.cursor set cursor = ''
          etl_writer     | may    | insert into ops.quota values ('adzuna', now())
          etl_writer     | may    | truncate staging.outcome, staging.verdict
          etl_writer     | may    | analyze staging.outcome
          etl_writer     | may    | select pg_try_advisory_xact_lock(1)
          etl_writer     | may not | delete from core.offer
          etl_writer     | may not | delete from ops.run_source
          etl_writer     | may not | delete from ops.quota
          etl_writer     | may not | truncate core.offer cascade
          etl_writer     | may not | drop table staging.outcome
          etl_writer     | may not | drop table core.offer
          etl_writer     | may not | drop schema core cascade
          etl_writer     | may not | alter table core.offer add column x text
          etl_writer     | may not | alter table core.offer disable trigger all
          etl_writer     | may not | create index on core.offer (title)
          etl_writer     | may not | create table core.x (x text)
          etl_writer     | may not | create table public.x (x text)
          etl_writer     | may not | create temporary table x (x text)
          etl_writer     | may not | create schema x
          etl_writer     | may not | create role x
          etl_writer     | may not | alter role etl_writer createdb
          etl_writer     | may not | create extension dblink schema core
          etl_writer     | may not | alter role etl_writer createrole
          etl_writer     | may not | grant jobs_admin to etl_writer
          etl_writer     | may not | set role jobs_admin
          etl_writer     | may not | set role analyst_reader
          etl_writer     | may not | update ops.schema_version set success = true
          etl_writer     | may not | insert into ops.schema_version select * from ops.schema_version
          etl_writer     | may not | select count(*) from mart.offer
          etl_writer     | may not | select rolpassword from pg_authid
          etl_writer     | may not | copy core.offer to program 'cat'
          etl_writer     | may not | select pg_read_file('PG_VERSION')
          analyst_reader | may    | select count(*) from mart.offer
          analyst_reader | may    | select count(*) from mart.offer_technology
          analyst_reader | may    | select count(*) from mart.source
          analyst_reader | may    | select count(*) from mart.department
          analyst_reader | may not | insert into mart.department (code) values ('x')
          analyst_reader | may not | update mart.department set name = 'x'
          analyst_reader | may not | delete from mart.department
          analyst_reader | may not | drop view mart.offer
          analyst_reader | may not | create view mart.x as select 1
          analyst_reader | may not | create table public.x (x text)
          analyst_reader | may not | create temporary table x (x text)
          analyst_reader | may not | select count(*) from core.offer
          analyst_reader | may not | select count(*) from core.company
          analyst_reader | may not | select count(*) from ops.run
          analyst_reader | may not | select count(*) from ops.quarantine
          analyst_reader | may not | select count(*) from staging.outcome
          analyst_reader | may not | set role etl_writer
          analyst_reader | may not | create role x
          """)
  void user_mayWhatItNeedsAndNothingElse(String user, String may, String statement)
      throws SQLException {
    try (Connection connection = as(admin, user)) {
      connection.setAutoCommit(false);
      String outcome = outcome(connection, statement);
      connection.rollback();

      assertThat(outcome).isEqualTo(may.equals("may") ? "" : PERMISSION_DENIED);
    }
  }

  /** A refusal may be no more than a warning, of "analyze" for one. */
  private static String outcome(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
      return statement.getWarnings() == null ? "" : statement.getWarnings().getMessage();
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  @Test
  void madeAgain_nothingChanges() throws SQLException {
    String before = rights();

    try (Warehouse warehouse = Warehouse.open(admin)) {
      assertThat(warehouse.migrate()).isZero();
      assertThat(warehouse.makeUsers()).isTrue();
    }

    assertThat(rights()).isEqualTo(before).contains("etl_writer=");
  }

  /** Else RDS would take the administrator for one who logs in by token only. */
  @Test
  void usersOfRds_areOfRdsIamAndTheAdministratorIsOfNoneOfThem() throws SQLException {
    assertThat(
            ask(
                """
                select pg_has_role('etl_writer', 'rds_iam', 'member')
                    and pg_has_role('analyst_reader', 'rds_iam', 'member')
                    and not pg_has_role('jobs_admin', 'etl_writer', 'member')
                    and not pg_has_role('jobs_admin', 'analyst_reader', 'member')
                """))
        .isEqualTo("t");
    assertThat(ask("select count(*) from pg_roles where rolname = 'jobs_role_maker'"))
        .isEqualTo("0");
  }

  @Test
  void otherServer_hasTheUsersToo() throws SQLException {
    try (Warehouse warehouse = TestServer.warehouse()) {
      assertThat(warehouse.makeUsers()).isTrue();
    }
  }

  @Test
  void userWhoMayMakeNoRoles_makesNone() throws SQLException {
    try (Warehouse warehouse = TestServer.warehouse();
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      warehouse.makeUsers();
      connection.setAutoCommit(false); // What follows is seen by nobody else and rolled back.
      statement.execute("alter role etl_writer rename to another_writer");
      statement.execute("create role nobody_special");
      statement.execute("set role nobody_special");

      assertThat(new DatabaseUsers(connection).make()).isFalse();

      connection.rollback();
    }
  }

  @Test
  void viewsMadeAgain_areReadable() throws SQLException {
    WarehouseAddress.Server database = RdsLikeServer.emptyDatabase();
    try (Warehouse warehouse = Warehouse.open(database)) {
      warehouse.migrate();
      warehouse.makeUsers();
      RdsLikeServer.tell(database, "create view mart.later as select 1 as n");
    }

    try (Connection connection = as(database, "analyst_reader");
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select n from mart.later")).isTrue();
    }
  }

  private static Connection as(WarehouseAddress.Server database, String user) throws SQLException {
    return RdsLikeServer.throughGate(
            gate, database, user, () -> AwsBasicCredentials.create("AKIA1", "secret"))
        .connect();
  }

  private static String rights() throws SQLException {
    return ask(
        """
        select string_agg(what, e'\\n' order by what)
        from (
            select relname || ' ' || relacl::text from pg_class where relacl is not null
            union all
            select nspname || ' ' || nspacl::text from pg_namespace where nspacl is not null
            union all
            select datname || ' ' || datacl::text from pg_database where datname = current_database()
            union all
            select defaclacl::text from pg_default_acl
            union all
            select roleid::regrole || ' ' || member::regrole from pg_auth_members
        ) rights (what)
        """);
  }

  private static String ask(String question) throws SQLException {
    try (Connection connection = ServerAddress.of(admin).connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
