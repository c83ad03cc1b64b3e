package org.jobsanalytics.etl.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What can be set, read once at the start.
 *
 * @param home what relative folders start from
 * @param lake the folder that holds the raw pages
 * @param warehouse where the warehouse is
 * @param reports the folder that reports are written to
 * @param pageLimitBytes the size above which a page is refused
 * @param contact the e-mail or web address at which a site can reach whoever crawls it
 * @param simulated whether the sources are imitated, which every report must say
 * @param sources each source's own settings by name; never shown, as some are keys
 */
public record Settings(
    Path home,
    Path lake,
    WarehouseAddress warehouse,
    Path reports,
    long pageLimitBytes,
    Optional<String> contact,
    boolean simulated,
    Map<String, Map<String, String>> sources) {

  public Settings {
    sources = Map.copyOf(sources);
  }

  /** The settings of one source; empty if none is set. */
  public Map<String, String> of(String source) {
    return sources.getOrDefault(source, Map.of());
  }

  /** The same settings, but for where everything is kept. */
  public Settings in(Path folder) {
    return new Settings(
        home,
        folder.resolve("lake"),
        new WarehouseAddress.Embedded(folder.resolve("warehouse")),
        folder.resolve("reports"),
        pageLimitBytes,
        contact,
        simulated,
        sources);
  }

  /** Leaves the sources' settings out. */
  @Override
  public String toString() {
    return "Settings[lake=" + lake + ", warehouse=" + warehouse + ", reports=" + reports + "]";
  }

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
