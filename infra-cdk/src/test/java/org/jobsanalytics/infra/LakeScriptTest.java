package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jobsanalytics.infra.CommandLineWords.LAKE;
import static org.jobsanalytics.infra.CommandLineWords.LOGS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lake that {@code create-lake.sh} creates is the template's: every property of both buckets.
 */
class LakeScriptTest {

  private static final Path POLICIES = Path.of("../infrastructure/iam");

  private static List<AwsCall> calls;

  private final ObjectMapper mapper = new ObjectMapper();

  @BeforeAll
  static void plan(@TempDir Path folder) throws IOException, InterruptedException {
    calls = CloudScript.planned(folder, "create-lake.sh");
  }

  @ParameterizedTest
  @CsvSource({"DataLakeBucket, " + LAKE, "DataLakeAccessLogs, " + LOGS})
  void bucket_isSetUpAsInTheTemplate(String id, String bucket) {
    ObjectNode wanted = (ObjectNode) CommandLineWords.of("AWS::S3::Bucket", id);
    wanted.remove("BucketName");

    ObjectNode created = mapper.createObjectNode();
    for (AwsCall call : calls) {
      if (call.operation().startsWith("s3api") && call.option("--bucket").equals(bucket)) {
        addSetting(created, call);
      }
    }

    assertThat(created).isEqualTo(CommandLineWords.ofBucket(wanted));
  }

  @Test
  void policyOfTheLake_isTheExportedOne() throws IOException {
    String exported =
        Files.readString(POLICIES.resolve("bucket-DataLakeBucketPolicy.json"))
            .replaceAll("arn:aws:kms:[^\"]*KeysData", "<key>");

    assertThat(policyOf(LAKE)).isEqualTo(mapper.readTree(exported));
  }

  @Test
  void policyOfTheAccessLogs_isTheExportedOneLessTheTrail() throws IOException {
    String exported =
        Files.readString(POLICIES.resolve("bucket-DataLakeAccessLogsPolicy.json"))
            .replaceAll("jobsanalytics-datalakeaccesslogs", LOGS);
    Set<JsonNode> statements = new HashSet<>();
    mapper
        .readTree(exported)
        .get("Statement")
        .forEach(
            statement ->
                addUnless(statement.toString().contains("auditbucket"), statement, statements));

    assertThat(statements).hasSize(3);
    assertThat(StreamSupport.stream(policyOf(LOGS).get("Statement").spliterator(), false))
        .containsExactlyInAnyOrderElementsOf(statements);
  }

  @Test
  void key_isThatOfTheTemplate() throws IOException {
    assertThat(one("kms create-key").json("--policy"))
        .isEqualTo(mapper.readTree(POLICIES.resolve("key-KeysData.json").toFile()));
    assertThat(one("kms create-key").option("--description"))
        .isEqualTo(CommandLineWords.of("AWS::KMS::Key", "KeysData").get("Description").asText());
    assertThat(one("kms enable-key-rotation").option("--key-id")).isEqualTo("<key>");
    assertThat(
            CommandLineWords.of("AWS::KMS::Key", "KeysData").get("EnableKeyRotation").asBoolean())
        .isTrue();
  }

  @Test
  void rawPagesExpire_asInTheTemplate(@TempDir Path folder)
      throws IOException, InterruptedException {
    JsonNode wanted =
        CommandLineWords.ofBucket(
            Synthesis.fullest().resources("AWS::S3::Bucket").values().stream()
                .map(one -> one.at("/Properties/LifecycleConfiguration"))
                .filter(rules -> rules.toString().contains("\"raw\""))
                .findFirst()
                .orElseThrow());

    List<AwsCall> expiring =
        CloudScript.planned(folder, "create-lake.sh", "--retention-days", "730");

    assertThat(expiring.stream().filter(call -> call.words().contains(LAKE)))
        .filteredOn(call -> call.operation().endsWith("put-bucket-lifecycle-configuration"))
        .singleElement()
        .extracting(call -> call.json("--lifecycle-configuration"))
        .isEqualTo(wanted);
  }

  private JsonNode policyOf(String bucket) {
    return calls.stream()
        .filter(call -> call.operation().equals("s3api put-bucket-policy"))
        .filter(call -> call.option("--bucket").equals(bucket))
        .findFirst()
        .orElseThrow()
        .json("--policy");
  }

  /** Under the name that the template has for what a call sets. */
  private static void addSetting(ObjectNode settings, AwsCall call) {
    switch (call.operation().substring("s3api ".length())) {
      case "create-bucket", "put-bucket-tagging", "put-bucket-policy" -> {}
      case "put-public-access-block" ->
          settings.set(
              "PublicAccessBlockConfiguration", call.json("--public-access-block-configuration"));
      case "put-bucket-ownership-controls" ->
          settings.set("OwnershipControls", call.json("--ownership-controls"));
      case "put-bucket-versioning" ->
          settings.set("VersioningConfiguration", call.json("--versioning-configuration"));
      case "put-bucket-encryption" ->
          settings.set("BucketEncryption", call.json("--server-side-encryption-configuration"));
      case "put-bucket-lifecycle-configuration" ->
          settings.set("LifecycleConfiguration", call.json("--lifecycle-configuration"));
      case "put-bucket-logging" ->
          settings.set(
              "LoggingConfiguration", call.json("--bucket-logging-status").get("LoggingEnabled"));
      default -> throw new AssertionError("no property for " + call);
    }
  }

  private static void addUnless(boolean not, JsonNode statement, Set<JsonNode> statements) {
    if (!not) {
      ObjectNode unnamed = statement.deepCopy();
      unnamed.remove("Sid");
      statements.add(unnamed);
    }
  }

  private static AwsCall one(String operation) {
    List<AwsCall> found =
        calls.stream().filter(call -> call.operation().equals(operation)).toList();
    assertThat(found).describedAs(operation).hasSize(1);
    return found.get(0);
  }
}
