package org.jobsanalytics.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/**
 * A template as it would be deployed, made once for all test classes of a JVM, because the CDK
 * takes seconds. It stays in {@code target} for whatever wants to look at it after the build.
 */
record Synthesis(
    JobsAnalyticsStack stack, CloudFormationStackArtifact artifact, JsonNode template) {

  private static final Path OUTPUT = Path.of("target", "cdk.out");

  static Synthesis smallest() {
    return Smallest.MADE;
  }

  static Synthesis fullest() {
    return Fullest.MADE;
  }

  Path file() {
    return Path.of(artifact.getTemplateFullPath());
  }

  /** Resources of one type by logical id. */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (Map.Entry<String, JsonNode> resource : template.get("Resources").properties()) {
      if (resource.getValue().get("Type").asText().equals(type)) {
        found.put(resource.getKey(), resource.getValue());
      }
    }
    return found;
  }

  private static Synthesis of(Deployment deployment, Path output) {
    App app =
        new App(InfrastructureApp.properties().outdir(output.toAbsolutePath().toString()).build());
    JobsAnalyticsStack stack = new JobsAnalyticsStack(app, deployment);
    CloudFormationStackArtifact artifact = app.synth().getStackByName(JobsAnalyticsStack.NAME);
    try {
      Path template = Path.of(artifact.getTemplateFullPath());
      return new Synthesis(stack, artifact, new ObjectMapper().readTree(template.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made when first asked for. */
  private static final class Smallest {
    private static final Synthesis MADE = of(Deployments.smallest(), OUTPUT);
  }

  private static final class Fullest {
    private static final Synthesis MADE =
        of(Deployments.fullest(), OUTPUT.resolveSibling("cdk.out-fullest"));
  }
}
