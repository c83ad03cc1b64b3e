package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobsanalytics.etl.cloud.Finding;
import org.jobsanalytics.etl.cloud.Finding.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor on a machine without AWS. */
final class DoctorCommandTest {

  @TempDir private Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void set() {
    variables.put("JOBS_HOME", home.toString());
    variables.put("JOBS_CONTACT", "me@example.org");
  }

  @Test
  void freshHome_isOkAndStaysEmpty() throws Exception {
    assertThat(doctor()).as(out.toString()).isZero();

    assertThat(out.toString())
        .contains("lake: not there yet")
        .contains("warehouse: not there yet")
        .contains("left out; it needs JOBS_ADZUNA_")
        .contains(", 0 wrong");
    assertThat(err.toString()).isEmpty();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void wrongSettings_areAllNamed() {
    variables.put("JOBS_PAGE_LIMIT_MB", "many");
    variables.put("JOBS_LAKE", "s3://UPPER");

    assertThat(doctor()).isEqualTo(1);
    assertThat(out.toString())
        .contains("page-limit-mb: expected a whole number")
        .contains("lake: expected s3://bucket/prefix")
        .contains(", 2 wrong");
  }

  @Test
  void keysHalfSet_areWrongAndNamed() {
    variables.put("JOBS_FRANCETRAVAIL_CLIENT_ID", "id");
    variables.remove("JOBS_CONTACT");

    assertThat(doctor()).isEqualTo(1);
    assertThat(out.toString())
        .contains("→ set JOBS_FRANCETRAVAIL_CLIENT_SECRET")
        .contains("→ set JOBS_CONTACT")
        .contains(", 2 wrong");
  }

  @Test
  void write_addsOneObjectAndFindsItAgain() throws Exception {
    assertThat(doctor("--write")).as(out.toString()).isZero();
    assertThat(doctor("--write")).as(out.toString()).isZero();

    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactly(home.resolve("data/lake/raw/doctor"));
    }
  }

  @Test
  void lakeIsAFile_isWrong() throws Exception {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/lake"), "no folder");

    assertThat(doctor("--write")).isEqualTo(1);
    assertThat(out.toString()).contains("wrong        lake ").contains("→ see that the folder");
  }

  @Test
  void json_isForMachines() throws Exception {
    variables.remove("JOBS_CONTACT");

    assertThat(doctor("--json")).isEqualTo(1);

    JsonNode result = JsonMapper.builder().build().readTree(out.toString());
    assertThat(result.path("wrong").asInt()).isEqualTo(1);
    assertThat(result.path("checks"))
        .filteredOn(check -> check.path("verdict").asText().equals("wrong"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.path("check").asText()).isEqualTo("contact");
              assertThat(check.path("mend").asText()).startsWith("set JOBS_CONTACT");
            });
  }

  @Test
  void rangeOfAddresses_isWrongUsage() {
    assertThat(doctor("--allowed-cidr", "203.0.113.0/24")).isEqualTo(2);
    assertThat(err.toString()).contains("expected an address as in 203.0.113.7/32");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          17,     v22.1.0,  OK,    OK
          25.0.1, v20.0.0,  OK,    OK
          11.0.2, v18.20.1, WRONG, WRONG
          17,     -,        OK,    CANNOT_TELL
          17,     nonsense, OK,    WRONG
          """)
  void programs_areJudgedByTheirVersion(
      String java, String node, Verdict javaVerdict, Verdict nodeVerdict) {
    ProgramExamination programs =
        new ProgramExamination(Runtime.Version.parse(java), any -> Optional.ofNullable(node));

    assertThat(programs.examine())
        .extracting(Finding::verdict)
        .containsExactly(javaVerdict, nodeVerdict);
  }

  private int doctor(String... arguments) {
    return Main.run(
        variables,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Stream.concat(Stream.of("doctor"), Stream.of(arguments)).toArray(String[]::new));
  }
}
