package org.jobsanalytics.etl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

  private static final Map<String, Set<String>> SOURCES = Map.of("adzuna", Set.of("app-key"));

  @TempDir Path home;

  @Test
  void settingOfASource_isItsOwnAndNotShown() {
    Settings settings = SettingsReader.read(Map.of("JOBS_ADZUNA_APP_KEY", "s3cret"), home, SOURCES);

    assertThat(settings.of("adzuna")).isEqualTo(Map.of("app-key", "s3cret"));
    assertThat(settings.of("wttj")).isEmpty();
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void nothingSet_everythingIsInTheDataFolder() {
    Settings settings = SettingsReader.read(Map.of(), home, SOURCES);

    assertThat(settings.lake()).isEqualTo(new LakeAddress.Folder(home.resolve("data/lake")));
    assertThat(settings.reports()).isEqualTo(home.resolve("data/reports"));
    assertThat(settings.warehouse())
        .isEqualTo(new Settings.WarehouseAddress.Embedded(home.resolve("data/warehouse")));
    assertThat(settings.pageLimitBytes()).isEqualTo(32L * 1024 * 1024);
  }

  @Test
  void variableAndFile_variableWins() throws IOException {
    Files.writeString(home.resolve("jobs.properties"), "lake=from-file\npage-limit-mb=7\n");

    Settings settings = SettingsReader.read(Map.of("JOBS_LAKE", "from-variable"), home, SOURCES);

    assertThat(settings.lake()).isEqualTo(new LakeAddress.Folder(home.resolve("from-variable")));
    assertThat(settings.pageLimitBytes()).isEqualTo(7L * 1024 * 1024);
  }

  @Test
  void serverAddress_passwordIsKeptApartAndNotShown() {
    Settings settings =
        SettingsReader.read(
            Map.of(
                "JOBS_WAREHOUSE", "postgresql://ana:s3cret:x@db.example:6543/jobs?sslmode=require"),
            home,
            SOURCES);

    Settings.WarehouseAddress.Server server =
        (Settings.WarehouseAddress.Server) settings.warehouse();
    assertThat(server.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example:6543/jobs?sslmode=require");
    assertThat(server.user()).isEqualTo(Optional.of("ana"));
    assertThat(server.password()).isEqualTo(Optional.of("s3cret:x"));
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void damagedFile_isAWrongSetting() throws IOException {
    Files.writeString(home.resolve("jobs.properties"), "page-limit-mb=\\u00g\n");

    assertThatThrownBy(() -> SettingsReader.read(Map.of(), home, SOURCES))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("jobs.properties");
  }

  @Test
  void severalWrong_allAreNamedAtOnce() throws IOException {
    Files.writeString(home.resolve("jobs.properties"), "laek=x\n");

    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("JOBS_PAGE_LIMIT_MB", "many", "JOBS_WAREHOUS", "x"), home, SOURCES))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(
            "no such setting: laek; known: adzuna-app-key, adzuna-keep-text-days, contact")
        .hasMessageContaining("no such setting: JOBS_WAREHOUS;")
        .hasMessageContaining("page-limit-mb: expected a whole number of megabytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ana:s3cret@db/jobs",
        "postgresql://ana:s3cret@db",
        "postgresql://ana:s3 cret@db/jobs",
        "postgresql://db/jobs?user=ana&password=s3cret",
        "postgresql://db/jobs?sslpassword=s3cret",
        "data/warehouse"
      })
  void wrongServerAddress_complaintHidesThePassword(String address) {
    assertThatThrownBy(() -> SettingsReader.read(Map.of("JOBS_WAREHOUSE", address), home, SOURCES))
        .hasMessage("warehouse: expected postgresql://user:password@host:port/database");
  }
}
