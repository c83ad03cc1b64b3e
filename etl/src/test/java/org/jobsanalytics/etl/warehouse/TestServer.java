package org.jobsanalytics.etl.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;

/** The one embedded server of a module's tests; each test gets an empty database of its own. */
public final class TestServer {

  private static final EmbeddedServer SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  private static EmbeddedServer start() {
    EmbeddedServer server = EmbeddedServer.start(Path.of("target", "test-warehouse"));
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

  /** Migrated once and copied from then on. */
  private static final class Migrated {
    static final String NAME = make();

    private static String make() {
      WarehouseAddress.Server address = emptyDatabase();
      try (Warehouse warehouse = Warehouse.open(address)) {
        warehouse.migrate();
      }
      return address.jdbcUrl().substring(address.jdbcUrl().lastIndexOf('/') + 1);
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
