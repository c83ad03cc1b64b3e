package org.jobsanalytics.etl.warehouse;

import java.util.Locale;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the tables to this build's version, by Flyway. */
final class Migrations {

  private final Flyway flyway;

  Migrations(String jdbcUrl, Properties login) {
    flyway =
        Flyway.configure()
            .dataSource(jdbcUrl, login.getProperty("user"), login.getProperty("password"))
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
      throw new WarehouseException("warehouse: cannot migrate: " + e.getMessage(), e);
    }
  }

  void requireCurrent() {
    MigrationInfoService info = flyway.info();
    if (info.pending().length == 0) {
      return;
    }
    MigrationInfo current = info.current();
    MigrationInfo[] all = info.all();
    throw new WarehouseException(
        String.format(
            Locale.ROOT,
            "warehouse is at %s, this build needs %s; run 'jobs migrate'",
            version(current),
            version(newest(all))));
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
