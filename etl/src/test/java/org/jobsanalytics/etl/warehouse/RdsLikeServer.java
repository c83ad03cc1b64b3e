package org.jobsanalytics.etl.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobsanalytics.etl.settings.Settings.Proof;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * PostgreSQL as RDS runs it, as far as that can be had here: TLS only, an administrator who is no
 * superuser, the role {@code rds_iam}, and a {@link TokenGate} before it for those who have a
 * token.
 */
public final class RdsLikeServer {

  public static final String ADMIN = "jobs_admin";
  public static final String ADMIN_PASSWORD = "p'ss word:%@1";

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final RdsLikeServer SERVER = start();

  private final EmbeddedPostgres postgres;
  private final TestCertificates certificates;
  private final Path sockets;

  private RdsLikeServer(EmbeddedPostgres postgres, TestCertificates certificates, Path sockets) {
    this.postgres = postgres;
    this.certificates = certificates;
    this.sockets = sockets;
  }

  private static RdsLikeServer start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "rds");
      TestCertificates certificates = TestCertificates.makeIn(folder.toAbsolutePath());
      Path files = folder.resolve("server");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(files)
              .setOverrideWorkingDirectory(
                  Path.of("target", "test-binaries-" + System.getProperty("fork", "1")).toFile())
              .setLocaleConfig("locale", "C")
              .setServerConfig("listen_addresses", "127.0.0.1")
              // Beside its data, and named from there: a socket's path has to be short.
              .setServerConfig("unix_socket_directories", ".")
              .setServerConfig("password_encryption", "scram-sha-256")
              .setServerConfig("ssl", "on")
              .setServerConfig("ssl_cert_file", certificates.server().toString())
              .setServerConfig("ssl_key_file", certificates.serverKey().toString())
              .start();
      RdsLikeServer server = new RdsLikeServer(postgres, certificates, files);
      server.prepare(files);
      return server;
    } catch (IOException | GeneralSecurityException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@code rds.force_ssl} does; by the socket comes only who passed the gate. */
  private void prepare(Path files) throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role rds_iam");
      statement.execute(
          "create role jobs_admin login createdb createrole password 'p''ss word:%@1'");
      statement.execute("grant rds_iam to jobs_admin with admin option");
      Files.writeString(
          files.resolve("pg_hba.conf"),
          """
          local   all all trust
          hostssl all all 127.0.0.1/32 scram-sha-256
          """);
      statement.execute("select pg_reload_conf()");
    }
  }

  /** The administrator's way to a new, empty database that is his. */
  public static WarehouseAddress.Server emptyDatabase() throws SQLException {
    String name = "jobs_" + DATABASES.incrementAndGet();
    tell(admin("postgres"), "create database " + name);
    return admin(name);
  }

  static void tell(WarehouseAddress.Server database, String command) throws SQLException {
    try (Connection connection = ServerAddress.of(database).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static WarehouseAddress.Server admin(String database) {
    return address("localhost", SERVER.postgres.getPort(), database, ADMIN, ADMIN_PASSWORD);
  }

  /** The same under the name of a host that the certificate does not cover. */
  static WarehouseAddress.Server byAddress(WarehouseAddress.Server admin) {
    return address("127.0.0.1", SERVER.postgres.getPort(), database(admin), ADMIN, ADMIN_PASSWORD);
  }

  static WarehouseAddress.Server trusting(WarehouseAddress.Server server, Optional<Path> file) {
    return new WarehouseAddress.Server(
        server.jdbcUrl(), server.user(), server.password(), server.proof(), file);
  }

  public static Path authority() {
    return SERVER.certificates.authority();
  }

  static Path otherAuthority() {
    return SERVER.certificates.other();
  }

  /** A gate for those who have a token that {@code check} lets pass. */
  public static TokenGate gate(TokenCheck check) throws IOException, GeneralSecurityException {
    Path socket = SERVER.sockets.resolve(".s.PGSQL." + SERVER.postgres.getPort());
    return TokenGate.open(SERVER.certificates.context(), socket, check);
  }

  /** A user's way by token to the database of {@code admin}. */
  static ServerAddress throughGate(
      TokenGate gate, WarehouseAddress.Server admin, String user, AwsCredentialsProvider caller) {
    String place = "postgresql://localhost:" + gate.port() + "/" + database(admin);
    WarehouseAddress.Server server =
        trusting(
            new WarehouseAddress.Server("jdbc:" + place, Optional.empty(), Optional.empty()),
            Optional.of(authority()));
    return new ServerAddress(
        ServerAddress.of(server).jdbcUrl(),
        new IamToken(URI.create(place), user, caller, () -> Region.EU_WEST_3));
  }

  public static String database(WarehouseAddress.Server server) {
    return server.jdbcUrl().substring(server.jdbcUrl().lastIndexOf('/') + 1);
  }

  private static WarehouseAddress.Server address(
      String host, int port, String database, String user, String password) {
    return new WarehouseAddress.Server(
        "jdbc:postgresql://" + host + ":" + port + "/" + database,
        Optional.of(user),
        Optional.of(password),
        new Proof.Password(),
        Optional.of(authority()));
  }
}
