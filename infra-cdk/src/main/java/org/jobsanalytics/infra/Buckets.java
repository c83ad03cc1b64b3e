package org.jobsanalytics.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What each of our buckets is: private, encrypted, versioned, without ACLs, TLS 1.2 and kept. */
final class Buckets {

  /** The oldest that S3's own policy key can ask for and that every current client speaks. */
  private static final double OLDEST_TLS = 1.2;

  private static final int DAYS_OF_INCOMPLETE_UPLOADS = 7;

  private Buckets() {}

  /** Encrypted with the key of S3 itself. */
  static Bucket.Builder hardened(Construct scope, String name) {
    return Bucket.Builder.create(scope, name)
        .encryption(BucketEncryption.S3_MANAGED)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .enforceSsl(true)
        .minimumTlsVersion(OLDEST_TLS)
        .versioned(true)
        .removalPolicy(RemovalPolicy.RETAIN);
  }

  /** Encrypted with a key of ours; the bucket key keeps the number of calls to KMS small. */
  static Bucket.Builder encrypted(Construct scope, String name, IKey key) {
    return hardened(scope, name)
        .encryption(BucketEncryption.KMS)
        .encryptionKey(key)
        .bucketKeyEnabled(true);
  }

  static LifecycleRule expiring(int days) {
    return LifecycleRule.builder().id("expire").expiration(Duration.days(days)).build();
  }

  /** Drops superseded versions and uploads that nobody finished. */
  static LifecycleRule forgetting(int daysOfOldVersions) {
    return LifecycleRule.builder()
        .id("forget")
        .noncurrentVersionExpiration(Duration.days(daysOfOldVersions))
        .abortIncompleteMultipartUploadAfter(Duration.days(DAYS_OF_INCOMPLETE_UPLOADS))
        .build();
  }
}
