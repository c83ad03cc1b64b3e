package org.jobsanalytics.etl.lake;

import java.time.Duration;
import org.jobsanalytics.etl.settings.AwsSettings;
import org.jobsanalytics.etl.settings.LakeAddress;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Opens the way to a bucket. Who calls and in which region is found as every AWS tool finds it:
 * variables, then the profile, then the machine's role.
 */
final class S3Connection {

  /** The first and five more. */
  static final int ATTEMPTS = 6;

  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
  private static final int CONFLICT = 409;

  private S3Connection() {}

  static S3Client open(LakeAddress.Bucket bucket) {
    try {
      return builder(
              bucket,
              BackoffStrategy.exponentialDelay(Duration.ofMillis(100), LONGEST_PAUSE),
              BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), LONGEST_PAUSE))
          .build();
    } catch (SdkClientException e) {
      throw new LakeException("lake: cannot reach " + bucket + ": " + AwsSettings.complaint(e), e);
    }
  }

  /**
   * @param afterFailure how long to wait after an answer that was lost or a server's error
   * @param afterSlowDown how long to wait when the server asks for it
   */
  static S3ClientBuilder builder(
      LakeAddress.Bucket bucket, BackoffStrategy afterFailure, BackoffStrategy afterSlowDown) {
    RetryStrategy retries =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(ATTEMPTS)
            .backoffStrategy(afterFailure)
            .throttlingBackoffStrategy(afterSlowDown)
            // Two conditional puts met; S3 says which one holds only when asked again.
            .retryOnException(S3Connection::isConflict)
            .build();
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(Apache5HttpClient.builder())
            // A part is in memory anyway: signed whole, as every store understands it.
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .overrideConfiguration(
                calls ->
                    calls
                        .retryStrategy(retries)
                        .apiCallTimeout(LONGEST_CALL)
                        .apiCallAttemptTimeout(LONGEST_ATTEMPT));
    bucket.endpoint().ifPresent(uri -> builder.endpointOverride(uri).forcePathStyle(true));
    return builder;
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof SdkServiceException answer && answer.statusCode() == CONFLICT;
  }
}
