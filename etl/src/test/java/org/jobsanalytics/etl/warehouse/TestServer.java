package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;

/** The one embedded server of a fork's tests; each test gets an empty database of its own. */
public final class TestServer {

  /** The only user of the server who is asked for a password: "right". */
  public static final String ASKED_USER = "asked";

  private static final Map<String, String> NOT_TRIED_HERE =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
  private static final EmbeddedServer SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /**
   * Tests open thousands of connections, of which the password's check takes the most time; that
   * and what the machine's own crash would leave is tried elsewhere, with other servers.
   */
  private static void trustAllButOne(EmbeddedServer server, Path folder) {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.login());
        Statement statement = connection.createStatement()) {
      statement.execute("drop role if exists " + ASKED_USER);
      statement.execute("create role " + ASKED_USER + " login password 'right'");
      Files.writeString(
          folder.resolve("server").resolve("pg_hba.conf"),
          "host all %s 127.0.0.1/32 scram-sha-256%nhost all all 127.0.0.1/32 trust%n"
              .formatted(ASKED_USER));
      statement.execute("select pg_reload_conf()");
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of earlier runs: eight megabytes a test. */
  private static void dropDatabases(EmbeddedServer server) {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.login());
        Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select datname from pg_database")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (String name : names) {
        if (name.startsWith("test_")) {
          statement.execute("drop database " + name);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedServer start() {
    Path folder = Path.of("target", "test-warehouse-" + System.getProperty("fork", "1"));
    EmbeddedServer server = EmbeddedServer.start(folder, NOT_TRIED_HERE);
    trustAllButOne(server, folder);
    dropDatabases(server);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /** The address of a new, empty database. */
  public static WarehouseAddress.Server emptyDatabase() {
    return database("template1");
  }

  /** A migrated warehouse in a database of its own. */
  public static Warehouse warehouse() {
    return Warehouse.open(migratedDatabase());
  }

  /** The address of a migrated database that holds nothing yet. */
  public static WarehouseAddress.Server migratedDatabase() {
    return database(Migrated.NAME);
  }

  /** The address of a copy of {@code original}, to which nobody may be connected. */
  public static WarehouseAddress.Server copyOf(WarehouseAddress.Server original) {
    return database(nameOf(original));
  }

  private static String nameOf(WarehouseAddress.Server address) {
    return address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
  }

  /** Migrated once and copied from then on. */
  private static final class Migrated {
    static final String NAME = make();

    private static String make() {
      WarehouseAddress.Server address = emptyDatabase();
      try (Warehouse warehouse = Warehouse.open(address)) {
        warehouse.migrate();
      }
      return nameOf(address);
    }
  }

  private static WarehouseAddress.Server database(String template) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.login());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new WarehouseAddress.Server(
        SERVER.jdbcUrl().replace("/postgres", "/" + name),
        Optional.of(SERVER.login().getProperty("user")),
        Optional.of(SERVER.login().getProperty("password")));
  }
}
