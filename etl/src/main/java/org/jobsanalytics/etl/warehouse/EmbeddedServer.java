package org.jobsanalytics.etl.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * A PostgreSQL server of one's own: real binaries, files in one folder, loopback only, a random
 * password, and every commit on disk before it is confirmed.
 *
 * <pre>
 * server/      the server's data
 * binaries/    the server's programs, unpacked at the first start
 * password     of the only user
 * server.log   what the server says
 * lock         held while a process uses the server; says which
 * </pre>
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final FolderLock lock;
  private final EmbeddedPostgres server;
  private final Properties login;

  private EmbeddedServer(FolderLock lock, EmbeddedPostgres server, Properties login) {
    this.lock = lock;
    this.server = server;
    this.login = login;
  }

  /**
   * Starts the server of {@code folder}, and makes it if there is none.
   *
   * @throws WarehouseException if another process uses it, or it does not start
   */
  static EmbeddedServer start(Path folder) {
    return start(folder, Map.of());
  }

  /** Starts it with some of the server's settings changed. */
  static EmbeddedServer start(Path folder, Map<String, String> changes) {
    Path home = folder.toAbsolutePath().normalize();
    FolderLock lock = FolderLock.take(home);
    try {
      Path files = home.resolve("server");
      OrphanedServer.stop(files, Password.ifAny(home));
      Password password = Password.of(home);
      EmbeddedPostgres server = start(home, files, password, changes);
      password.demandedBy(server, files);
      return new EmbeddedServer(lock, server, password.login());
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e instanceof WarehouseException known
          ? known
          : new WarehouseException(
              "warehouse: cannot start the server in "
                  + home
                  + ": "
                  + e.getMessage()
                  + "; its own words are in "
                  + home.resolve("server.log"),
              e);
    }
  }

  private static EmbeddedPostgres start(
      Path home, Path files, Password password, Map<String, String> changes) throws IOException {
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(files)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(Files.createDirectories(home.resolve("binaries")).toFile())
            .setPGStartupWait(LONGEST_START)
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", password.text());
    serverSettings(builder);
    changes.forEach(builder::setServerConfig);
    return builder.start();
  }

  /** The library's defaults suit tests: they may lose what was committed. */
  private static void serverSettings(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("max_connections", "50")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("work_mem", "64MB")
        .setServerConfig("maintenance_work_mem", "256MB")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("log_min_messages", "warning")
        .setServerConfig("log_min_duration_statement", "500");
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  Properties login() {
    return login;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new WarehouseException("warehouse: cannot stop the server: " + e.getMessage(), e);
    } finally {
      lock.close();
    }
  }
}
