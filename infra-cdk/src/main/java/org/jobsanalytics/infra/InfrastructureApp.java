package org.jobsanalytics.infra;

import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** What the CDK CLI runs (see {@code cdk.json}): writes the template where the CLI asks for it. */
public final class InfrastructureApp {

  /**
   * The CDK's feature flags that decide what a construct creates. They are set in code and not in
   * {@code cdk.json}, because a test does not read that file and would look at another template.
   */
  private static final Map<String, Object> FEATURE_FLAGS =
      Map.of(
          // Access logs are delivered by a bucket policy; ACLs are off on every bucket.
          "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true,
          // Also the buckets that AWS log delivery writes to keep a policy of our own.
          "@aws-cdk/aws-s3:createDefaultLoggingPolicy", true,
          // "true" would empty a VPC's default security group by a Lambda.
          "@aws-cdk/aws-ec2:restrictDefaultSecurityGroup", false);

  private InfrastructureApp() {}

  public static void main(String[] arguments) {
    App app = new App(properties().build());
    try {
      new JobsAnalyticsStack(app, DeploymentContext.read(context(app)));
    } catch (DeploymentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
    app.synth();
  }

  /** Of an app whose flags win over {@code cdk.json} and {@code --context}. */
  static AppProps.Builder properties() {
    return AppProps.builder().analyticsReporting(false).postCliContext(FEATURE_FLAGS);
  }

  @SuppressWarnings("unchecked") // jsii hands JSON over as Object
  private static Map<String, Object> context(App app) {
    return (Map<String, Object>) app.getNode().getAllContext();
  }
}
