package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.jobsanalytics.etl.cloud.Finding;
import org.jobsanalytics.etl.cloud.Finding.Verdict;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.warehouse.TestServer;
import org.junit.jupiter.api.Test;

/** The doctor and a real server. */
final class DoctorWarehouseIT {

  @Test
  void migrated_isOk() {
    assertThat(new WarehouseExamination(TestServer.migratedDatabase()).examine())
        .allMatch(one -> one.verdict() == Verdict.OK, "ok")
        .extracting(Finding::check, one -> one.words().replaceFirst("17\\.\\d+.*", "17"))
        .containsExactly(
            tuple("warehouse", "PostgreSQL 17"),
            tuple("warehouse tables", "of this build's version"));
  }

  @Test
  void notMigrated_saysTheCommand() {
    assertThat(new WarehouseExamination(TestServer.emptyDatabase()).examine().get(1))
        .satisfies(
            one -> {
              assertThat(one.verdict()).isEqualTo(Verdict.WRONG);
              assertThat(one.words()).contains("no version");
              assertThat(one.mend()).isEqualTo("jobs migrate");
            });
  }

  @Test
  void wrongPassword_isWrong() {
    assertThat(new WarehouseExamination(askedUser("wrong")).examine())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.verdict()).isEqualTo(Verdict.WRONG);
              assertThat(one.words()).contains("password authentication failed");
            });
  }

  @Test
  void userWithoutPermissions_isToldWhoHasThem() {
    assertThat(new WarehouseExamination(askedUser("right")).examine())
        .extracting(Finding::verdict, Finding::words)
        .element(1)
        .isEqualTo(
            tuple(
                Verdict.WRONG,
                "warehouse: its version cannot be read; log in as postgres, who owns it, or as a"
                    + " user made by 'jobs migrate'"));
  }

  private static WarehouseAddress.Server askedUser(String password) {
    return new WarehouseAddress.Server(
        TestServer.migratedDatabase().jdbcUrl(),
        Optional.of(TestServer.ASKED_USER),
        Optional.of(password));
  }
}
