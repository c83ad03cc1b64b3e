package org.jobsanalytics.infra;

import software.amazon.awscdk.LegacyStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/**
 * Everything Jobs Analytics has on AWS; nothing yet. One stack, so that a plain {@code cdk deploy}
 * works.
 *
 * <p>Its template is one self-contained file, so that {@code aws cloudformation deploy} is enough
 * in an account where nobody ran {@code cdk bootstrap}: {@link LegacyStackSynthesizer} writes no
 * bootstrap version rule, uploads no template and names no bootstrap role. (The bootstrapless one,
 * despite its name, makes {@code cdk deploy} assume the roles of a bootstrap.) It would take assets
 * as parameters, which a test forbids. Account and region are left open: whoever deploys chooses
 * them, and synthesis asks AWS nothing.
 */
final class JobsAnalyticsStack extends Stack {

  static final String NAME = "JobsAnalytics";

  JobsAnalyticsStack(Construct scope) {
    super(
        scope,
        NAME,
        StackProps.builder()
            .stackName(NAME)
            .description(
                "Jobs Analytics: data lake and warehouse of the French labour-market study")
            .synthesizer(new LegacyStackSynthesizer())
            .terminationProtection(true)
            .build());
    // On each resource, not on the stack only: `aws cloudformation deploy` knows no stack tags.
    Tags.of(this).add("project", "jobs-analytics");
    Tags.of(this).add("managed-by", "cloudformation");
  }
}
