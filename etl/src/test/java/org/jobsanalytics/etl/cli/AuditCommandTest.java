package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jobsanalytics.etl.cloud.TrailSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, as far as it needs no AWS. */
final class AuditCommandTest {

  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void folder_isWrittenBesideTheReports() throws Exception {
    TrailSamples.put(home, "trail/1.json.gz", TrailSamples.fortnight());

    int exitCode = audit("--sample", "--trail-logs", home.resolve("trail").toString());

    assertThat(exitCode).as(err.toString()).isZero();
    Path folder = home.resolve("data/reports/audit");
    assertThat(out.toString().lines())
        .containsExactly(
            folder.resolve("audit.html").toString(),
            folder.resolve("audit.csv").toString(),
            "143 events: 7 denied, 5 policy changes, 2 uses of root");
    assertThat(Files.readString(folder.resolve("audit.html"))).contains("Sample events");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing unfinished").hasSize(2);
    }
  }

  @Test
  void json_isForMachines() throws Exception {
    TrailSamples.put(home, "trail/1.json.gz", TrailSamples.fortnight());

    audit("--json", "--out", home.toString(), "--trail-logs", home.resolve("trail").toString());

    JsonNode result = JsonMapper.builder().build().readTree(out.toString());
    assertThat(result.path("events").asInt()).isEqualTo(143);
    assertThat(result.path("policyChanges").asInt()).isEqualTo(5);
    assertThat(Path.of(result.path("page").asText())).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --days 91                                 | --days: expected a number from 1 to 90, was 91; older events are in a trail's files
          --days 0                                  | --days: expected a number from 1 to 90, was 0
          --days 4000 --trail-logs nowhere          | --days: expected a number from 1 to 3660, was 4000
          --sample                                  | --sample: expected --trail-logs with a folder
          --sample --trail-logs s3://trail          | --sample: expected --trail-logs with a folder
          """)
  void wrongUsage_isSaid(String arguments, String words) {
    assertThat(audit(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(words);
  }

  @Test
  void folderNotThere_isSaidInASentence() {
    assertThat(audit("--trail-logs", home.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("audit: expected a folder of a trail's files");
    assertThat(err.toString()).hasLineCount(1);
  }

  private int audit(String... arguments) {
    return Main.run(
        Map.of("JOBS_HOME", home.toString()),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Stream.concat(Stream.of("audit"), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void help_hasAnExample() {
    assertThat(audit("--help")).isZero();
    assertThat(out.toString().lines()).anyMatch(line -> line.contains("Example:"));
  }
}
