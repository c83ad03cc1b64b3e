package org.jobsanalytics.etl.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be set, read once at the start.
 *
 * @param lake the folder that holds the raw pages
 * @param warehouse where the warehouse is
 * @param reports the folder that reports are written to
 * @param pageLimitBytes the size above which a page is refused
 */
public record Settings(Path lake, WarehouseAddress warehouse, Path reports, long pageLimitBytes) {

  /** A PostgreSQL server of the user's, or one embedded in a folder. */
  public sealed interface WarehouseAddress {

    /** An embedded server whose files are in {@code folder}. */
    record Embedded(Path folder) implements WarehouseAddress {}

    /**
     * A server somewhere else.
     *
     * @param jdbcUrl as in {@code jdbc:postgresql://host:5432/jobs_analytics_db}, without secrets
     * @param user absent where the driver's default is meant
     */
    record Server(String jdbcUrl, Optional<String> user, Optional<String> password)
        implements WarehouseAddress {

      /** Leaves the password out. */
      @Override
      public String toString() {
        return jdbcUrl;
      }
    }
  }
}
