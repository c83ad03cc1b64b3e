package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.lake.S3MockServer;
import org.jobsanalytics.etl.settings.Settings.WarehouseAddress;
import org.jobsanalytics.etl.simulator.Market;
import org.jobsanalytics.etl.simulator.MarketSettings;
import org.jobsanalytics.etl.simulator.Misbehaviour;
import org.jobsanalytics.etl.simulator.SimulatedClock;
import org.jobsanalytics.etl.simulator.Simulator;
import org.jobsanalytics.etl.warehouse.RdsLikeServer;
import org.jobsanalytics.etl.warehouse.TokenCheck;
import org.jobsanalytics.etl.warehouse.TokenGate;
import org.jobsanalytics.etl.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the first day on AWS, each a process of its own that finds its credentials as on
 * a user's machine: the administrator migrates with the managed secret, then {@code etl_writer}
 * collects into a bucket and loads by token, over TLS.
 */
final class CloudRunIT {

  private static final String ACCESS_KEY = "AKIAEXAMPLE";
  private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG";

  /** Between the two runs; on a single day a small market may see no ad edited. */
  private static final Duration LATER = Duration.ofDays(6);

  /** The commands go by the real time, so the second run's day is today. */
  private final Instant firstDay = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(LATER);

  @TempDir private Path folder;
  private Simulator simulator;
  private WarehouseAddress.Server admin;
  private TokenCheck check;
  private TokenGate gate;
  private SecretServer secrets;

  /** What a process printed on both its channels, and its exit code. */
  private record Answer(int exitCode, String words) {}

  @BeforeEach
  void open() throws Exception {
    simulator =
        Simulator.start(
            Market.generate(new MarketSettings(7, 400, 20, firstDay)),
            new SimulatedClock(firstDay),
            Misbehaviour.none());
    admin = RdsLikeServer.emptyDatabase();
    check = new TokenCheck(Map.of(ACCESS_KEY, SECRET_KEY));
    gate = RdsLikeServer.gate(check);
    secrets = SecretServer.of(RdsLikeServer.ADMIN, RdsLikeServer.ADMIN_PASSWORD);
  }

  @AfterEach
  void close() throws Exception {
    secrets.close();
    gate.close();
    simulator.close();
  }

  @Test
  void migratedThenRunOnTwoDays_theWarehouseHoldsWhatIsTrue() throws Exception {
    Answer migrated = jobs(asAdmin(), "migrate");
    Answer first = jobs(asWriter(), "run", "--quiet", "--window", "40");

    assertThat(migrated.exitCode()).as(migrated.words()).isZero();
    assertThat(migrated.words()).contains("etl_writer may collect and load");
    assertThat(first.exitCode()).as(first.words()).isZero();
    assertThat(offers()).isEqualTo(shown());

    simulator.advance(LATER);
    Answer second = jobs(asWriter(), "run", "--quiet", "--window", "40", "--full");

    assertThat(second.exitCode()).as(second.words()).isZero();
    shown().forEach((source, ids) -> assertThat(offers().get(source)).containsAll(ids));
    assertThat(ask("select count(*) || ' ' || (sum(offers_updated) > 0) from ops.run_source"))
        .as("runs of seven sources, and whether etl_writer has written over an offer")
        .isEqualTo("14 true");
    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(ask("select string_agg(distinct raw_part, ',') from core.offer"))
        .contains("raw/source=adzuna/date=");
    assertThat(check.passed()).hasSizeGreaterThan(7);
    assertThat(migrated.words() + first.words() + second.words())
        .doesNotContain("X-Amz-", RdsLikeServer.ADMIN_PASSWORD, SECRET_KEY);
  }

  @Test
  void noCredentials_isSaidInASentence() throws Exception {
    Map<String, String> variables = asWriter();
    variables.keySet().removeIf(name -> name.startsWith("AWS_"));
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    variables.put("AWS_CONFIG_FILE", folder.resolve("none").toString());
    variables.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());

    Answer withoutRegion = jobs(variables, "load");
    variables.put("AWS_REGION", "eu-west-3");
    Answer withoutCredentials = jobs(variables, "load");

    assertThat(withoutRegion.exitCode()).isEqualTo(1);
    assertThat(withoutRegion.words()).contains("set AWS_REGION").hasLineCount(1);
    assertThat(withoutCredentials.exitCode()).isEqualTo(1);
    assertThat(withoutCredentials.words()).contains("set AWS_PROFILE").hasLineCount(1);
  }

  private Map<String, String> asAdmin() {
    Map<String, String> variables = onAws();
    variables.put("JOBS_WAREHOUSE", admin.jdbcUrl().substring("jdbc:".length()));
    variables.put("JOBS_WAREHOUSE_AUTH", "secret");
    variables.put("JOBS_WAREHOUSE_SECRET", SecretServer.ARN);
    variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint());
    return variables;
  }

  private Map<String, String> asWriter() {
    Map<String, String> variables = onAws();
    variables.putAll(simulator.variables());
    variables.put("JOBS_SIMULATED", "true");
    variables.put("JOBS_LAKE", "s3://" + S3MockServer.BUCKET + "/" + folder.getFileName());
    variables.put("JOBS_LAKE_ENDPOINT", S3MockServer.endpoint().toString());
    variables.put(
        "JOBS_WAREHOUSE",
        "postgresql://etl_writer@localhost:" + gate.port() + "/" + RdsLikeServer.database(admin));
    variables.put("JOBS_WAREHOUSE_AUTH", "iam");
    return variables;
  }

  private Map<String, String> onAws() {
    Map<String, String> variables = new HashMap<>();
    variables.put("JOBS_HOME", folder.toString());
    variables.put("JOBS_WAREHOUSE_CA", RdsLikeServer.authority().toString());
    variables.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
    variables.put("AWS_REGION", "eu-west-3");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    return variables;
  }

  private Answer jobs(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path words = folder.resolve(arguments[0] + ".log");
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.redirectOutput(words.toFile());
    process.environment().keySet().removeIf(name -> name.matches("(AWS|JOBS)_.*"));
    process.environment().putAll(variables);
    int exitCode = process.start().waitFor();
    return new Answer(exitCode, Files.readString(words, StandardCharsets.UTF_8));
  }

  private SortedMap<String, SortedSet<String>> shown() {
    SortedMap<String, SortedSet<String>> shown = new TreeMap<>();
    for (JobSource source : Sources.all()) {
      String name = source.id().value();
      shown.put(name, new TreeSet<>(simulator.truth().shown(name)));
    }
    return shown;
  }

  private SortedMap<String, SortedSet<String>> offers() {
    SortedMap<String, SortedSet<String>> offers = new TreeMap<>();
    try (Warehouse warehouse = Warehouse.open(admin);
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select source, external_id from core.offer")) {
      while (rows.next()) {
        offers.computeIfAbsent(rows.getString(1), any -> new TreeSet<>()).add(rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return offers;
  }

  private String ask(String question) throws SQLException {
    try (Warehouse warehouse = Warehouse.open(admin);
        Connection connection = warehouse.connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
