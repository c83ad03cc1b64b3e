package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** What those who do not own the tables are told about their version. */
final class MigrationsIT {

  private TokenGate gate;

  @BeforeEach
  void open() throws Exception {
    gate = RdsLikeServer.gate(new TokenCheck(Map.of("AKIA1", "secret")));
  }

  @AfterEach
  void close() throws Exception {
    gate.close();
  }

  @Test
  void olderTables_theWriterIsToldWhoMigrates() throws SQLException {
    WarehouseAddress.Server database = migrated();
    Migrations asWriter = new Migrations(as(database, "etl_writer"));
    asWriter.requireCurrent();
    RdsLikeServer.tell(database, "delete from ops.schema_version where version::int > 2");

    assertThatThrownBy(asWriter::requireCurrent)
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching(
            "warehouse is at V2, this build needs V\\d+;"
                + " run 'jobs migrate' as jobs_admin, who owns it");
    assertThatThrownBy(asWriter::apply)
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("jobs_admin owns it, so migrate as him");
  }

  @Test
  void reader_needsNoVersion() throws SQLException {
    WarehouseAddress.Server database = migrated();
    Migrations asReader = new Migrations(as(database, "analyst_reader"));

    assertThatCode(asReader::requireCurrent).doesNotThrowAnyException();
  }

  @Test
  void noTables_theWriterIsToldToMigrate() throws SQLException {
    migrated(); // The users are the server's, not the database's.
    WarehouseAddress.Server database = RdsLikeServer.emptyDatabase();

    assertThatThrownBy(new Migrations(as(database, "etl_writer"))::requireCurrent)
        .hasMessageMatching("warehouse is at no version, .* run 'jobs migrate'");
  }

  private static WarehouseAddress.Server migrated() throws SQLException {
    WarehouseAddress.Server database = RdsLikeServer.emptyDatabase();
    try (Warehouse warehouse = Warehouse.open(database)) {
      warehouse.migrate();
      warehouse.makeUsers();
    }
    return database;
  }

  private ServerAddress as(WarehouseAddress.Server database, String user) {
    return RdsLikeServer.throughGate(
        gate, database, user, () -> AwsBasicCredentials.create("AKIA1", "secret"));
  }
}
