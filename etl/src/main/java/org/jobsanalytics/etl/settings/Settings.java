package org.jobsanalytics.etl.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What can be set, read once at the start.
 *
 * @param home what relative folders start from
 * @param lake where the raw pages are
 * @param warehouse where the warehouse is
 * @param reports the folder that reports are written to
 * @param pageLimitBytes the size above which a page is refused
 * @param contact the e-mail or web address at which a site can reach whoever crawls it
 * @param simulated whether the sources are imitated, which every report must say
 * @param sources each source's own settings by name; never shown, as some are keys
 */
public record Settings(
    Path home,
    LakeAddress lake,
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

  /** For how many days the source's texts are kept after their offers were taken away, if set. */
  public OptionalInt keptTextDays(String source) {
    String days = of(source).getOrDefault(SettingsReader.KEEP_TEXT_DAYS, "");
    return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days));
  }

  /** The same settings, but for where everything is kept. */
  public Settings in(Path folder) {
    return new Settings(
        home,
        new LakeAddress.Folder(folder.resolve("lake")),
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
     * @param user absent where the driver's default is meant, or a secret says it
     * @param proof what the user logs in with
     * @param authorities a file of certificates to trust; if it is there, the server has to prove
     *     by one of them that it is the host of the address
     */
    record Server(
        String jdbcUrl,
        Optional<String> user,
        Optional<String> password,
        Proof proof,
        Optional<Path> authorities)
        implements WarehouseAddress {

      /** A server that is logged in to by password, if by anything. */
      public Server(String jdbcUrl, Optional<String> user, Optional<String> password) {
        this(jdbcUrl, user, password, new Proof.Password(), Optional.empty());
      }

      /** Leaves the password out. */
      @Override
      public String toString() {
        return jdbcUrl;
      }
    }
  }

  /** What a user of the warehouse logs in with. */
  public sealed interface Proof {

    /** The password of the address, if it has one. */
    record Password() implements Proof {}

    /** A token that AWS signs for 15 minutes. */
    record IamToken() implements Proof {}

    /** A user and password that AWS Secrets Manager keeps and changes. */
    record Secret(String arn) implements Proof {}

    /** What fits this one of the three. */
    default <T> T fold(Supplier<T> password, Supplier<T> iamToken, Function<String, T> secret) {
      if (this instanceof Secret kept) {
        return secret.apply(kept.arn());
      }
      return this instanceof IamToken ? iamToken.get() : password.get();
    }
  }
}
