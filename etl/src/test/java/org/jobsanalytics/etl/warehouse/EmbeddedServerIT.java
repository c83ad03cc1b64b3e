package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server is started, killed, inherited and restarted; each test leaves it stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedServerIT {

  @TempDir static Path parent;
  private Path folder;

  @BeforeAll
  void name() {
    folder = parent.resolve("a ware house");
  }

  @AfterAll
  static void noServerIsLeft() {
    assertThat(parent.resolve("a ware house/server/postmaster.pid")).doesNotExist();
  }

  @Test
  void started_itIsDurableAndWantsThePassword() throws SQLException, IOException {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "select current_setting('server_version_num')::int / 10000"))
          .isEqualTo("17");
      Properties wrong = new Properties();
      wrong.setProperty("user", "postgres");
      wrong.setProperty("password", "guess");
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), wrong).close())
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("password"))))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void startedAgain_whatWasCommittedIsThere() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      tell(server, "create table kept as select 1 as n");
    }

    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertThat(ask(server, "select n from kept")).isEqualTo("1");
    }
  }

  @Test
  void inUse_theSecondIsToldByWhom() {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertThat(server.jdbcUrl()).contains("127.0.0.1");
      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void holderKilled_itsServerIsStoppedAndNothingIsLost() throws Exception {
    Process holder = holder();
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(words.readLine()).isEqualTo("committed");
      long orphan = orphan();
      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .hasMessageContaining("is in use by process " + holder.pid());

      holder.destroyForcibly().waitFor();

      assertThat(ProcessHandle.of(orphan)).isPresent();
      try (EmbeddedServer server = EmbeddedServer.start(folder)) {
        assertThat(orphan()).isNotEqualTo(orphan);
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(ask(server, "select n from orphaned")).isEqualTo("7");
      }
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void copiedFolder_theOriginalsServerIsLeftAlone() throws Exception {
    Path copy = parent.resolve("copy");
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      Files.createDirectories(copy.resolve("server"));
      Files.copy(folder.resolve("server/postmaster.pid"), copy.resolve("server/postmaster.pid"));

      OrphanedServer.stop(copy.resolve("server"), Password.ifAny(folder));

      assertThat(copy.resolve("server/postmaster.pid")).doesNotExist();
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void passwordLost_isSaidAtOnce() throws IOException {
    Path bare = parent.resolve("bare");
    Files.createDirectories(bare.resolve("server"));
    Files.writeString(bare.resolve("server/PG_VERSION"), "17");

    assertThatThrownBy(() -> EmbeddedServer.start(bare))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("expected the server's password in");
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private long orphan() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("server/postmaster.pid"));
    return Long.parseLong(lines.get(0).strip());
  }

  private static String ask(EmbeddedServer server, String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.login());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void tell(EmbeddedServer server, String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.login());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Commits a row, leaves a session at work, says so, and waits to be killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
      tell(server, "create table orphaned as select 7 as n");
      Thread busy =
          new Thread(
              () -> {
                try {
                  ask(server, "select pg_sleep(600)");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      busy.setDaemon(true);
      busy.start();
      System.out.println("committed");
      System.out.flush();
      Thread.currentThread().join();
    }
  }
}
