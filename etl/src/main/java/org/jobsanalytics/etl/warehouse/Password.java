package org.jobsanalytics.etl.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** The random password of an embedded server's only user, kept readable for its owner alone. */
record Password(String text) {

  private static final String USER = "postgres";
  private static final String DEMAND = "host all all 127.0.0.1/32 scram-sha-256\n";

  static Optional<Password> ifAny(Path home) throws IOException {
    Path file = home.resolve("password");
    return Files.exists(file)
        ? Optional.of(new Password(Files.readString(file).strip()))
        : Optional.empty();
  }

  static Password of(Path home) throws IOException {
    Optional<Password> known = ifAny(home);
    if (known.isPresent()) {
      return known.get();
    }
    Path file = home.resolve("password");
    if (Files.exists(home.resolve("server/PG_VERSION"))) {
      throw new WarehouseException(
          "warehouse: expected the server's password in "
              + file
              + ", was nothing; restore it, or delete the folder and load the lake again");
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Password made = new Password(HexFormat.of().formatHex(random));
    Path unfinished = Files.createTempFile(home, "password", ""); // For its owner alone.
    Files.writeString(unfinished, made.text());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  Properties login() {
    Properties login = new Properties();
    login.setProperty("user", USER);
    login.setProperty("password", text);
    return login;
  }

  /**
   * A new server trusts everyone on this machine; from here on it wants the password. A server that
   * already does is left as it is.
   */
  void demandedBy(EmbeddedPostgres server, Path files) throws IOException {
    Path rules = files.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(DEMAND)) {
      return;
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      // Hexadecimal digits only, so it cannot end the literal.
      // Neither as slow nor as failed may it be written to the log.
      statement.execute("set log_min_duration_statement = -1");
      statement.execute("set log_min_error_statement = panic");
      statement.execute("alter role " + USER + " password '" + text + "'");
      Files.writeString(rules, DEMAND);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IOException("cannot set the password: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
