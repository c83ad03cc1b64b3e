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
  void refusedLogin_isWrong() {
    WarehouseAddress.Server right = TestServer.migratedDatabase();
    WarehouseAddress.Server wrong =
        new WarehouseAddress.Server(right.jdbcUrl(), Optional.of("nobody"), right.password());

    assertThat(new WarehouseExamination(wrong).examine())
        .singleElement()
        .extracting(Finding::verdict)
        .isEqualTo(Verdict.WRONG);
  }
}
