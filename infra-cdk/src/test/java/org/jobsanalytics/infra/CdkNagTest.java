package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.cxapi.SynthesisMessage;
import software.amazon.awscdk.services.s3.Bucket;

/**
 * cdk-nag's AwsSolutions pack. What it finds has to be acknowledged in {@code acknowledgements.md},
 * one finding on one resource a row; nothing is suppressed in the template.
 */
class CdkNagTest {

  private static final Pattern FINDING = Pattern.compile("(AwsSolutions-\\w+(?:\\[.*?])?): .*");

  @Test
  void findings_areThoseAcknowledged() {
    Map<Finding, String> acknowledged = Acknowledgements.of("AwsSolutions-");
    App app = new App(InfrastructureApp.properties().build());

    Set<Finding> found = findings(new JobsAnalyticsStack(app, Deployments.smallest()), app);

    assertThat(found).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
  }

  @Test
  void brokenRule_isFound() {
    App app = new App();
    Stack stack = new Stack(app, "Probe");
    new Bucket(stack, "Bucket");

    assertThat(findings(stack, app)).contains(new Finding("AwsSolutions-S1", "Bucket/Resource"));
  }

  private static Set<Finding> findings(Stack stack, App app) {
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().build());
    Annotations annotations = Annotations.fromStack(stack);
    return Stream.of(
            annotations.findError("*", Match.anyValue()),
            annotations.findWarning("*", Match.anyValue()))
        .flatMap(List::stream)
        .map(CdkNagTest::finding)
        .collect(Collectors.toSet());
  }

  @SuppressWarnings("deprecation") // the CDK's assertions still hand out what cxapi gave up
  private static Finding finding(SynthesisMessage message) {
    Matcher matcher = FINDING.matcher(String.valueOf(message.getEntry().getData()).strip());
    assertThat(matcher.find()).describedAs("a finding: %s", message.getEntry().getData()).isTrue();
    String path = message.getId().replaceFirst("^/?\\w+/", "");
    return new Finding(matcher.group(1), path);
  }
}
