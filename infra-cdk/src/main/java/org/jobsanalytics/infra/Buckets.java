package org.jobsanalytics.infra;

import static org.jobsanalytics.infra.Statements.denyAnyone;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
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
  static Bucket plain(Construct scope, String name, UnaryOperator<Bucket.Builder> more) {
    return withoutOldTls(more.apply(hardened(scope, name)).build());
  }

  /** Encrypted with a key of ours; the bucket key keeps the number of calls to KMS small. */
  static Bucket encrypted(
      Construct scope, String name, IKey key, UnaryOperator<Bucket.Builder> more) {
    return plain(
        scope,
        name,
        bucket ->
            more.apply(
                bucket.encryption(BucketEncryption.KMS).encryptionKey(key).bucketKeyEnabled(true)));
  }

  private static Bucket.Builder hardened(Construct scope, String name) {
    return Bucket.Builder.create(scope, name)
        .encryption(BucketEncryption.S3_MANAGED)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        // The CDK's own statement, of many lines: Control Tower's rule knows no shorter form.
        .enforceSsl(true)
        .versioned(true)
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  /** ARN of the objects whose keys match. */
  static String objects(Bucket bucket, String keys) {
    return Fn.sub(Names.placeholder(bucket, "Arn") + "/" + keys);
  }

  /** What the CDK's {@code minimumTlsVersion} says, in fewer lines. */
  private static Bucket withoutOldTls(Bucket bucket) {
    bucket.addToResourcePolicy(
        denyAnyone(
            "NoOldTls",
            List.of("s3:*"),
            List.of(Names.arnOf(bucket), objects(bucket, "*")),
            Map.of("NumericLessThan", Map.of("s3:TlsVersion", OLDEST_TLS))));
    return bucket;
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
