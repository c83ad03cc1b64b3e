package org.jobsanalytics.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.cloud.AwsAnswers;
import org.jobsanalytics.etl.cloud.AwsServer;
import org.jobsanalytics.etl.cloud.TrailSamples;
import org.jobsanalytics.etl.warehouse.RdsLikeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doctor and audit against AWS, each as a process that finds its caller as on a user's machine. */
final class CloudCommandsIT {

  @TempDir private Path home;
  private AwsServer server;
  private final Map<String, String> variables = new HashMap<>();

  /** What a process printed on both its channels, and its exit code. */
  private record Answer(int exitCode, String words) {}

  @BeforeEach
  void open() throws IOException {
    server =
        AwsAnswers.designed(AwsServer.start())
            .answers("s3:ListBucket", "<ListBucketResult></ListBucketResult>");
    variables.put("JOBS_HOME", home.toString());
    variables.put("JOBS_CONTACT", "me@example.org");
    variables.put("JOBS_LAKE", "s3://data-lake-emploi-123456789012-eu-west-3");
    variables.put("AWS_ENDPOINT_URL", server.endpoint().toString());
    variables.put("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE");
    variables.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG");
    variables.put("AWS_REGION", "eu-west-3");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void doctor_lakeAsDesigned_isHealthy() throws Exception {
    Answer answer = jobs("doctor");

    assertThat(answer.exitCode()).as(answer.words()).isZero();
    assertThat(answer.words())
        .containsPattern(
            "ok +caller +arn:aws:sts::123456789012:assumed-role/jobs-etl-writer/nightly")
        .containsPattern("ok +trail of objects")
        .contains(", 0 wrong");
    assertThat(server.rights()).doesNotContain("s3:PUT", "rds:DescribeDBInstances");
  }

  @Test
  void doctor_oneThingOtherwise_failsAndSaysWhatMendsIt() throws Exception {
    server
        .answersInstead("s3:GetEncryptionConfiguration", AwsAnswers.encryption("AES256", ""))
        .refuses("iam:GetRole", 403, "AccessDenied");

    Answer answer = jobs("doctor");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.words())
        .containsPattern("wrong +lake encryption")
        .contains("→ npx cdk deploy --revert-drift  # and every other -c of the last deployment")
        .containsPattern("cannot tell +rights on raw pages +needs iam:GetRole")
        .containsPattern("cannot tell +lake reading +there is no finished run")
        .contains(", 2 cannot tell, 1 wrong");
  }

  /** As for the auditor, who may not look into the lake. */
  @Test
  void doctor_lakeDenied_cannotTellAndNamesTheRight() throws Exception {
    server.refuses("s3:ListBucket", 403, "AccessDenied").refuses("s3:PUT", 403, "AccessDenied");

    Answer answer = jobs("doctor", "--write");

    assertThat(answer.exitCode()).as(answer.words()).isZero();
    assertThat(answer.words())
        .containsPattern("cannot tell +lake +needs s3:ListBucket")
        .containsPattern("cannot tell +lake writing +needs s3:PutObject")
        .contains(", 2 cannot tell, 0 wrong");
  }

  /** Nothing is listening under that name; what AWS says of the server is told all the same. */
  @Test
  void doctor_warehouseOnRds_isExamined() throws Exception {
    variables.put(
        "JOBS_WAREHOUSE",
        "postgresql://etl_writer@jobs-analytics.c1.eu-west-3.rds.amazonaws.com:15432/jobs_analytics_db?connectTimeout=1");
    variables.put("JOBS_WAREHOUSE_AUTH", "iam");
    variables.put("JOBS_WAREHOUSE_CA", RdsLikeServer.authority().toString());

    Answer answer = jobs("doctor", "--allowed-cidr", "203.0.113.8/32");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.words())
        .containsPattern(
            "wrong +warehouse +warehouse: cannot reach jdbc:postgresql://jobs-analytics")
        .contains("npx cdk deploy -c allowedCidr=<your address>/32  # and every other -c")
        .containsPattern("ok +warehouse certificate +rds-ca-rsa2048-g1")
        .containsPattern(
            "wrong +warehouse firewall +expected 203.0.113.8/32 to port 15432 alone,"
                + " was 203.0.113.7/32 to port 15432")
        .doesNotContain("X-Amz-", "wJalrXUtnFEMI");
  }

  @Test
  void doctor_withoutRegion_cannotTell() throws Exception {
    variables.remove("AWS_REGION");
    variables.put("AWS_CONFIG_FILE", home.resolve("none").toString());

    Answer answer = jobs("doctor");

    assertThat(answer.words())
        .containsPattern("cannot tell +aws +aws: expected a region, was none");
  }

  @Test
  void audit_ofHistory_writesPageAndLines() throws Exception {
    ObjectNode page = JsonMapper.builder().build().createObjectNode();
    page.putArray("Events")
        .addObject()
        .put("CloudTrailEvent", TrailSamples.event().put("eventTime", now()).toString());
    server.answers("cloudtrail:LookupEvents", page.toString());

    Answer answer = jobs("audit", "--days", "1");

    assertThat(answer.exitCode()).as(answer.words()).isZero();
    assertThat(answer.words()).contains("2 events: 0 denied");
    assertThat(Files.readString(home.resolve("data/reports/audit/audit.html")))
        .contains("LookupEvents, eu-west-3 + us-east-1")
        .contains("in the trail’s files only");
  }

  @Test
  void audit_denied_isSaidInASentence() throws Exception {
    server.refuses("cloudtrail:LookupEvents", 400, "AccessDeniedException");

    Answer answer = jobs("audit");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.words())
        .isEqualToIgnoringNewLines(
            "audit: cannot look up events: needs cloudtrail:LookupEvents; the role jobs-auditor has it");
  }

  private static String now() {
    return Instant.now().minusSeconds(3_600).toString();
  }

  private Answer jobs(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path words = home.resolve("words.log");
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.redirectOutput(words.toFile());
    process.environment().keySet().removeIf(name -> name.matches("(AWS|JOBS)_.*"));
    process.environment().putAll(variables);
    int exitCode = process.start().waitFor();
    return new Answer(exitCode, Files.readString(words, StandardCharsets.UTF_8));
  }
}
