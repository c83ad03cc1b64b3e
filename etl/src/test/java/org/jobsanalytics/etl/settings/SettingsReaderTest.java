package org.jobsanalytics.etl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

  @TempDir Path home;

  @Test
  void nothingSet_everythingIsInTheDataFolder() {
    Settings settings = SettingsReader.read(Map.of(), home);

    assertThat(settings.lake()).isEqualTo(home.resolve("data/lake"));
    assertThat(settings.reports()).isEqualTo(home.resolve("data/reports"));
    assertThat(settings.warehouse())
        .isEqualTo(new Settings.WarehouseAddress.Embedded(home.resolve("data/warehouse")));
    assertThat(settings.pageLimitBytes()).isEqualTo(32L * 1024 * 1024);
  }

  @Test
  void variableAndFile_variableWins() throws IOException {
    Files.writeString(home.resolve("jobs.properties"), "lake=from-file\npage-limit-mb=7\n");

    Settings settings = SettingsReader.read(Map.of("JOBS_LAKE", "from-variable"), home);

    assertThat(settings.lake()).isEqualTo(home.resolve("from-variable"));
    assertThat(settings.pageLimitBytes()).isEqualTo(7L * 1024 * 1024);
  }

  @Test
  void serverAddress_passwordIsKeptApartAndNotShown() {
    Settings settings =
        SettingsReader.read(
            Map.of(
                "JOBS_WAREHOUSE", "postgresql://ana:s3cret:x@db.example:6543/jobs?sslmode=require"),
            home);

    Settings.WarehouseAddress.Server server =
        (Settings.WarehouseAddress.Server) settings.warehouse();
    assertThat(server.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example:6543/jobs?sslmode=require");
    assertThat(server.user()).isEqualTo(Optional.of("ana"));
    assertThat(server.password()).isEqualTo(Optional.of("s3cret:x"));
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void severalWrong_allAreNamedAtOnce() throws IOException {
    Files.writeString(home.resolve("jobs.properties"), "laek=x\n");

    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("JOBS_PAGE_LIMIT_MB", "many", "JOBS_WAREHOUS", "x"), home))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("no such setting: laek; known: home, lake")
        .hasMessageContaining("no such setting: JOBS_WAREHOUS;")
        .hasMessageContaining("page-limit-mb: expected a whole number of megabytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ana:s3cret@db/jobs",
        "postgresql://ana:s3cret@db",
        "postgresql://ana:s3 cret@db/jobs",
        "data/warehouse"
      })
  void wrongServerAddress_complaintHidesThePassword(String address) {
    assertThatThrownBy(() -> SettingsReader.read(Map.of("JOBS_WAREHOUSE", address), home))
        .hasMessage("warehouse: expected postgresql://user:password@host:port/database");
  }
}
