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
    App app = app();
    new JobsAnalyticsStack(app);
    app.synth();
  }

  /** An empty app whose flags win over {@code cdk.json} and {@code --context}. */
  static App app() {
    return new App(
        AppProps.builder().analyticsReporting(false).postCliContext(FEATURE_FLAGS).build());
  }
}
