package org.jobsanalytics.etl.lake;

import java.time.Duration;
import org.jobsanalytics.etl.settings.LakeAddress;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Opens lakes of stores on this machine: any key will do, nobody is waited for, and a listing has
 * only few keys a page.
 */
final class TestS3 {

  static final int KEYS_A_PAGE = 5;

  private TestS3() {}

  static DataLake lake(LakeAddress.Bucket bucket) {
    return lake(bucket, "test", "test");
  }

  static DataLake lake(LakeAddress.Bucket bucket, String accessKey, String secretKey) {
    BackoffStrategy atOnce = BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(1));
    return new S3Lake(
        S3Connection.builder(bucket, atOnce, atOnce)
            .region(Region.EU_WEST_3)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
            .build(),
        bucket,
        KEYS_A_PAGE);
  }
}
