package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.assets.Asset;

/** What holds for the template whatever is in it. The probes prove that each rule can fail. */
class JobsAnalyticsStackTest {

  /** A request to CloudFormation holds no longer template; a longer one needs a bucket. */
  private static final long LONGEST_TEMPLATE_BYTES = 51_200;

  private static final List<String> FORBIDDEN_TYPES =
      List.of(
          "AWS::Lambda::",
          "AWS::Glue::",
          "AWS::Serverless::",
          "AWS::CloudFormation::CustomResource",
          "Custom::");

  private final App app = InfrastructureApp.app();
  private final JobsAnalyticsStack stack = new JobsAnalyticsStack(app);

  @Test
  void stack_isNamedAndProtectedAndBoundToNoEnvironment() {
    CloudFormationStackArtifact artifact = artifact();

    assertThat(artifact.getStackName()).isEqualTo("JobsAnalytics");
    assertThat(artifact.getTerminationProtection()).isTrue();
    assertThat(Token.isUnresolved(stack.getAccount())).isTrue();
    assertThat(Token.isUnresolved(stack.getRegion())).isTrue();
    assertThat(template()).extractingByKey("Description").asString().startsWith("Jobs Analytics:");
  }

  @Test
  void template_needsNoBootstrap() throws IOException {
    CloudFormationStackArtifact artifact = artifact();

    assertThat(artifact.getAssets()).isEmpty();
    assertThat(artifact.getAssumeRoleArn()).isNull();
    assertThat(artifact.getCloudFormationExecutionRoleArn()).isNull();
    assertThat(artifact.getRequiresBootstrapStackVersion()).isNull();
    assertThat(artifact.getStackTemplateAssetObjectUrl()).isNull();
    assertThat(section("Parameters").containsKey("BootstrapVersion")).isFalse();
    assertThat(section("Rules").containsKey("CheckBootstrapVersion")).isFalse();
    assertThat(Files.size(Path.of(artifact.getTemplateFullPath())))
        .isLessThanOrEqualTo(LONGEST_TEMPLATE_BYTES);
  }

  @Test
  void asset_isSeen() {
    Asset.Builder.create(stack, "Probe").path("pom.xml").build();

    assertThat(artifact().getAssets()).hasSize(1);
  }

  @Test
  void template_holdsNoForbiddenResource() {
    assertThat(forbiddenTypes()).isEmpty();
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
    CfnResource.Builder.create(stack, "Probe").type(type).build();

    assertThat(forbiddenTypes()).containsExactly(type);
  }

  @Test
  void resource_carriesTheTags() {
    new Bucket(stack, "Probe");

    Template.fromStack(stack)
        .hasResourceProperties(
            "AWS::S3::Bucket",
            Map.of(
                "Tags",
                List.of(
                    Map.of("Key", "managed-by", "Value", "cloudformation"),
                    Map.of("Key", "project", "Value", "jobs-analytics"))));
  }

  @Test
  void featureFlags_holdInTests() {
    Bucket logs = new Bucket(stack, "Logs");
    Bucket.Builder.create(stack, "Probe").serverAccessLogsBucket(logs).build();

    // Without the flag, the log bucket would get an ACL and no policy.
    Template.fromStack(stack).resourceCountIs("AWS::S3::BucketPolicy", 1);
  }

  private Set<String> forbiddenTypes() {
    return section("Resources").values().stream()
        .map(resource -> (String) ((Map<?, ?>) resource).get("Type"))
        .filter(type -> FORBIDDEN_TYPES.stream().anyMatch(type::startsWith))
        .collect(Collectors.toSet());
  }

  private Map<?, ?> section(String name) {
    return (Map<?, ?>) template().getOrDefault(name, Map.of());
  }

  private Map<String, Object> template() {
    return Template.fromStack(stack).toJSON();
  }

  private CloudFormationStackArtifact artifact() {
    return app.synth().getStackByName(JobsAnalyticsStack.NAME);
  }
}
