package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;

/**
 * Empty embedded warehouses for benchmarks. A large one is some gigabytes: it takes the place of
 * the one before, and of what a run that was broken off has left.
 */
final class BenchmarkWarehouse {

  private static final Path FOLDER = Path.of("target", "benchmark-warehouse").toAbsolutePath();

  private BenchmarkWarehouse() {}

  static Warehouse open() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> old = Files.walk(FOLDER)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return reopen();
  }

  /** The one that the run before has left. */
  static Warehouse reopen() {
    return Warehouse.open(new WarehouseAddress.Embedded(FOLDER));
  }

  /** What a server does by itself some time after a large load. */
  static void vacuum(Warehouse warehouse) throws SQLException {
    try (Connection connection = warehouse.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }
}
