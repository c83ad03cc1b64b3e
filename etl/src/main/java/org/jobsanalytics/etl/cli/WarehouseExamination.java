package org.jobsanalytics.etl.cli;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.etl.cloud.CloudDoctor;
import org.jobsanalytics.etl.cloud.Finding;
import org.jobsanalytics.etl.settings.Settings.Proof;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.jobsanalytics.etl.warehouse.WarehouseException;

/** Opens the warehouse as the pipeline does, and looks at both its versions. */
record WarehouseExamination(WarehouseAddress address) {

  private static final int VERSION = 17;

  /** The class of SQL states in which a server does not believe who one is. */
  private static final String LOGIN_REFUSED = "28";

  List<Finding> examine() {
    if (address instanceof WarehouseAddress.Embedded embedded && !Files.exists(embedded.folder())) {
      return List.of(
          Finding.ok(
              "warehouse", embedded.folder() + ": not there yet; the first command makes it"));
    }
    List<Finding> findings = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(address)) {
      findings.add(server(warehouse));
      findings.add(tables(warehouse));
    } catch (WarehouseException e) {
      findings.add(failed(e));
    } catch (SQLException e) {
      findings.add(Finding.wrong("warehouse", String.valueOf(e.getMessage()), mend()));
    }
    return findings;
  }

  /** A token that is refused says as little of the server as a secret that may not be read. */
  private Finding failed(WarehouseException failure) {
    boolean isByToken =
        address instanceof WarehouseAddress.Server server
            && server.proof() instanceof Proof.IamToken;
    boolean isRefused =
        failure.getCause() instanceof SQLException cause
            && String.valueOf(cause.getSQLState()).startsWith(LOGIN_REFUSED);
    if (isByToken && isRefused) {
      return Finding.cannotTell(
          "warehouse",
          "needs rds-db:connect as the user in JOBS_WAREHOUSE",
          "try it as the one who runs the pipeline: the role jobs-etl-writer");
    }
    return CloudDoctor.failed("warehouse", "secretsmanager:GetSecretValue", failure, mend());
  }

  private static Finding server(Warehouse warehouse) throws SQLException {
    try (Connection connection = warehouse.connect()) {
      DatabaseMetaData server = connection.getMetaData();
      String version = "PostgreSQL " + server.getDatabaseProductVersion();
      return server.getDatabaseMajorVersion() == VERSION
          ? Finding.ok("warehouse", version)
          : Finding.wrong(
              "warehouse",
              "expected PostgreSQL " + VERSION + ", was " + version,
              "move it to a server of version " + VERSION + " by pg_dump and pg_restore");
    }
  }

  private static Finding tables(Warehouse warehouse) {
    try {
      warehouse.requireCurrent();
      return Finding.ok("warehouse tables", "of this build's version");
    } catch (WarehouseException e) {
      return Finding.wrong("warehouse tables", e.getMessage(), "jobs migrate");
    }
  }

  private String mend() {
    return address instanceof WarehouseAddress.Embedded
        ? "end the command that uses it"
        : "correct JOBS_WAREHOUSE; on AWS, if your address changed: "
            + CloudDoctor.redeploy("-c allowedCidr=<your address>/32");
  }
}
