package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the tables to this build's version, by Flyway. */
final class Migrations {

  private final ServerAddress address;
  private final Flyway flyway;

  Migrations(ServerAddress address) {
    this.address = address;
    Properties login = address.login().now();
    flyway =
        Flyway.configure()
            .dataSource(address.jdbcUrl(), login.getProperty("user"), login.getProperty("password"))
            .locations("classpath:org/jobsanalytics/etl/warehouse/migrations")
            .schemas("ops")
            .defaultSchema("ops")
            .table("schema_version")
            .createSchemas(true)
            .cleanDisabled(true)
            .load();
  }

  int apply() {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new WarehouseException(
          "warehouse: cannot migrate: "
              + e.getMessage()
              + ofOwner("; %s owns it, so migrate as him"),
          e);
    }
  }

  /** A reader sees no versions; the views he sees never change what they promised. */
  void requireCurrent() {
    if (isForReader()) {
      return;
    }
    MigrationInfoService info = versions();
    if (info.pending().length == 0) {
      return;
    }
    MigrationInfo current = info.current();
    MigrationInfo[] all = info.all();
    throw new WarehouseException(
        String.format(
            Locale.ROOT,
            "warehouse is at %s, this build needs %s; run 'jobs migrate'%s",
            version(current),
            version(newest(all)),
            ofOwner(" as %s, who owns it")));
  }

  private MigrationInfoService versions() {
    try {
      return flyway.info();
    } catch (FlywayException e) {
      throw new WarehouseException(
          "warehouse: its version cannot be read"
              + ofOwner("; log in as %s, who owns it, or as a user made by 'jobs migrate'"),
          e);
    }
  }

  /** Who may migrate, if it is somebody else. */
  private String ofOwner(String words) {
    try (Connection connection = address.connect()) {
      return new DatabaseUsers(connection).otherOwner().map(words::formatted).orElse("");
    } catch (SQLException e) {
      return ""; // What is being said matters more.
    }
  }

  private boolean isForReader() {
    try (Connection connection = address.connect()) {
      return new DatabaseUsers(connection).isReader();
    } catch (SQLException e) {
      throw new WarehouseException("warehouse: cannot ask " + address.jdbcUrl(), e);
    }
  }

  private static MigrationInfo newest(MigrationInfo[] all) {
    MigrationInfo newest = null;
    for (MigrationInfo one : all) {
      if (one.isVersioned()) {
        newest = one;
      }
    }
    return newest;
  }

  private static String version(MigrationInfo info) {
    return info == null || info.getVersion() == null ? "no version" : "V" + info.getVersion();
  }
}
