package org.jobsanalytics.etl.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jobsanalytics.etl.settings.AwsSettings;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The way to AWS: who calls, and from which region the answers come. Clients share its connections
 * and hold until it is closed.
 */
public final class Aws implements AutoCloseable {

  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
  private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(30);

  private final SdkHttpClient http = Apache5HttpClient.create();
  private final AwsCredentialsProvider caller;
  private final Region region;
  private final Optional<URI> endpoint;

  private Aws(AwsCredentialsProvider caller, Region region, Optional<URI> endpoint) {
    this.caller = caller;
    this.region = region;
    this.endpoint = endpoint;
  }

  /**
   * Caller and region as every AWS tool finds them; nothing is asked yet.
   *
   * @throws CloudException if there is no region
   */
  public static Aws open() {
    try {
      return new Aws(
          DefaultCredentialsProvider.builder().build(),
          DefaultAwsRegionProviderChain.builder().build().getRegion(),
          Optional.empty());
    } catch (SdkClientException e) {
      throw new CloudException("aws: " + AwsSettings.complaint(e), e);
    }
  }

  /** For tests: all services at one address. */
  static Aws at(URI endpoint, AwsCredentialsProvider caller, Region region) {
    return new Aws(caller, region, Optional.of(endpoint));
  }

  Region region() {
    return region;
  }

  StsClient sts() {
    return built(StsClient.builder(), region);
  }

  IamClient iam() {
    return built(IamClient.builder(), globalRegion());
  }

  S3Client s3() {
    return built(S3Client.builder(), region);
  }

  RdsClient rds() {
    return built(RdsClient.builder(), region);
  }

  Ec2Client ec2() {
    return built(Ec2Client.builder(), region);
  }

  CloudTrailClient cloudTrail(Region where) {
    return built(CloudTrailClient.builder(), where);
  }

  /**
   * Where IAM, STS and the console's log-ins leave their events.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events">Global
   *     service events</a>
   */
  Region globalRegion() {
    return switch (region.metadata().partition().id()) {
      case "aws" -> Region.US_EAST_1;
      case "aws-us-gov" -> Region.US_GOV_WEST_1;
      case "aws-cn" -> Region.CN_NORTH_1;
      default -> region;
    };
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(
      B builder, Region where) {
    builder
        .httpClient(http)
        .overrideConfiguration(
            calls -> calls.apiCallTimeout(LONGEST_CALL).apiCallAttemptTimeout(LONGEST_ATTEMPT));
    builder.credentialsProvider(caller).region(where);
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  @Override
  public void close() {
    http.close();
  }
}
