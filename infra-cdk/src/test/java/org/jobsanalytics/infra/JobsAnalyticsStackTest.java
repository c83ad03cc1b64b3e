package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.LegacyStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import software.amazon.awscdk.services.s3.assets.Asset;

/** What holds for the template whatever is in it. The probes prove that each rule can fail. */
class JobsAnalyticsStackTest {

  /**
   * A request to CloudFormation holds no longer template (51,200 bytes); a longer one needs a
   * bucket. This is less, so that it fails while there is still room to mend it.
   */
  private static final int LONGEST_TEMPLATE = 49_000;

  private static final List<String> FORBIDDEN_TYPES =
      List.of(
          "AWS::Lambda::",
          "AWS::Glue::",
          "AWS::Serverless::",
          "AWS::CloudFormation::CustomResource",
          "AWS::CloudFormation::Macro",
          "Custom::");

  static Stream<Synthesis> templates() {
    return Stream.of(Synthesis.smallest(), Synthesis.fullest());
  }

  @Test
  void stack_isNamedAndProtectedAndBoundToNoEnvironment() {
    CloudFormationStackArtifact artifact = Synthesis.smallest().artifact();

    assertThat(artifact.getStackName()).isEqualTo("JobsAnalytics");
    assertThat(artifact.getTerminationProtection()).isTrue();
    assertThat(Token.isUnresolved(Synthesis.smallest().stack().getAccount())).isTrue();
    assertThat(Token.isUnresolved(Synthesis.smallest().stack().getRegion())).isTrue();
    assertThat(Synthesis.smallest().template().path("Description").asText())
        .startsWith("Jobs Analytics:");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void template_needsNoBootstrap(Synthesis synthesis) throws IOException, InterruptedException {
    CloudFormationStackArtifact artifact = synthesis.artifact();

    assertThat(artifact.getAssets()).isEmpty();
    assertThat(artifact.getAssumeRoleArn()).isNull();
    assertThat(artifact.getCloudFormationExecutionRoleArn()).isNull();
    assertThat(artifact.getRequiresBootstrapStackVersion()).isNull();
    assertThat(artifact.getStackTemplateAssetObjectUrl()).isNull();
    assertThat(synthesis.template().has("Parameters")).isFalse();
    assertThat(synthesis.template().has("Rules")).isFalse();
    assertThat(Files.size(synthesis.file())).isLessThanOrEqualTo(LONGEST_TEMPLATE);
    assertThat(ProofProgram.run("yaml-length.mjs", synthesis.file()).get("characters").asInt())
        .isBetween((int) Files.size(synthesis.file()), LONGEST_TEMPLATE);
  }

  @Test
  void asset_isSeen() {
    App app = new App();
    Stack stack =
        new Stack(
            app, "Probe", StackProps.builder().synthesizer(new LegacyStackSynthesizer()).build());
    Asset.Builder.create(stack, "Asset").path("pom.xml").build();

    assertThat(app.synth().getStackByName("Probe").getAssets()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void template_holdsNoForbiddenResource(Synthesis synthesis) {
    assertThat(types(synthesis.template())).hasSizeGreaterThan(50).noneMatch(this::forbidden);
    assertThat(synthesis.template().has("Transform")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS::Lambda::Function",
        "AWS::Glue::Job",
        "AWS::Serverless::Application",
        "AWS::CloudFormation::CustomResource",
        "Custom::S3AutoDeleteObjects"
      })
  void forbiddenResource_isSeen(String type) {
    assertThat(forbidden(type)).isTrue();
  }

  @Test
  void setting_reachesTheTemplate() {
    Synthesis fullest = Synthesis.fullest();

    assertThat(fullest.template().toString())
        .contains("\"BucketName\":\"my-lake\"")
        .contains("\"ExpirationInDays\":730")
        .contains("\"MultiAZ\":true")
        .contains("\"Amount\":100")
        .contains("\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:role/loader\"}")
        .contains("\"Endpoint\":\"somebody@example.org\"")
        .doesNotContain("AWSReservedSSO");
    assertThat(fullest.artifact().getTags()).containsEntry("environment", "prod");
  }

  /** CloudFormation puts the tags of the stack on each resource that can bear one. */
  @Test
  void tags_areThoseOfTheStack() {
    assertThat(Synthesis.smallest().artifact().getTags())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "project", "jobs-analytics", "managed-by", "cloudformation", "environment", "dev"));
  }

  /** Also what a failed first deployment leaves: nothing, so that its names are free again. */
  @Test
  void whatHoldsData_isKept() {
    Map<String, JsonNode> kept = new TreeMap<>(Synthesis.smallest().resources("AWS::S3::Bucket"));
    kept.putAll(Synthesis.smallest().resources("AWS::KMS::Key"));
    kept.put("AuditLog", Synthesis.smallest().resources("AWS::Logs::LogGroup").get("AuditLog"));

    assertThat(kept).hasSize(6);
    assertThat(kept.values())
        .extracting(
            one -> one.path("DeletionPolicy").asText(),
            one -> one.path("UpdateReplacePolicy").asText())
        .containsOnly(tuple("RetainExceptOnCreate", "Retain"));
  }

  @Test
  void pipeline_isToldWhereEverythingIs() {
    assertThat(Synthesis.smallest().template().get("Outputs").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "LakeUrl",
            "LakeKeyArn",
            "WarehouseAddress",
            "WarehousePort",
            "WarehouseDatabase",
            "WarehouseInstance",
            "WarehouseSecretArn",
            "AllowedCidr",
            "TrailName",
            "TrailBucket",
            "WriterRoleArn",
            "ReaderRoleArn",
            "AuditorRoleArn");
  }

  /** Without the retention setting, `rebuild` finds every page that was ever collected. */
  @Test
  void rawPages_areKeptForEver_byDefault() {
    String lake =
        Synthesis.smallest().resources("AWS::S3::Bucket").entrySet().stream()
            .filter(bucket -> bucket.getKey().startsWith("DataLakeBucket"))
            .findFirst()
            .orElseThrow()
            .getValue()
            .toString();

    assertThat(lake).contains("STANDARD_IA").doesNotContain("ExpirationInDays");
  }

  private boolean forbidden(String type) {
    return FORBIDDEN_TYPES.stream().anyMatch(type::startsWith);
  }

  private static List<String> types(JsonNode template) {
    return StreamSupport.stream(template.get("Resources").spliterator(), false)
        .map(resource -> resource.get("Type").asText())
        .toList();
  }
}
