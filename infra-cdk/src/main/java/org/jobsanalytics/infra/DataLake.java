package org.jobsanalytics.infra;

import static org.jobsanalytics.infra.Statements.denyAnyone;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/**
 * The bucket of raw pages, and the bucket that says who asked for which of its objects.
 *
 * <p><b>Needs</b> the data key. <b>Offers</b> {@link #bucket()} and {@link #accessLogs()}, where
 * the trail's bucket logs as well. <b>Destroy keeps</b> both buckets and what is in them; as the
 * lake's name is fixed, a second deployment needs it imported, emptied and removed, or another name
 * by {@code -c bucketName=…}. <b>Costs</b> about 0.02 USD a month for each GB, half of it after 30
 * days.
 */
final class DataLake extends Construct {

  /** Where raw pages lie; nothing there is ever overwritten. */
  static final String RAW = "raw/";

  private static final int DAYS_OF_ACCESS_LOGS = 365;
  private static final int DAYS_OF_OLD_VERSIONS = 30;

  private final Bucket accessLogs;
  private final Bucket bucket;

  DataLake(Construct scope, Keys keys, Deployment deployment) {
    super(scope, "DataLake");
    // Not with the data key: S3 delivers access logs to no bucket that is encrypted with one.
    accessLogs =
        Buckets.plain(
            this,
            "AccessLogs",
            logs ->
                logs.lifecycleRules(
                    List.of(
                        Buckets.expiring(DAYS_OF_ACCESS_LOGS),
                        Buckets.forgetting(DAYS_OF_OLD_VERSIONS))));
    bucket =
        Buckets.encrypted(
            this,
            "Bucket",
            keys.data(),
            lake ->
                lake.bucketName(name(deployment))
                    .serverAccessLogsBucket(accessLogs)
                    .serverAccessLogsPrefix("lake/")
                    .lifecycleRules(
                        List.of(raw(deployment), Buckets.forgetting(DAYS_OF_OLD_VERSIONS))));
    forbidOverwriting();
    forbidOtherEncryption(keys);
  }

  Bucket bucket() {
    return bucket;
  }

  Bucket accessLogs() {
    return accessLogs;
  }

  private static String name(Deployment deployment) {
    return deployment
        .bucketName()
        .orElse(Fn.sub("data-lake-emploi-${AWS::AccountId}-${AWS::Region}"));
  }

  /** Kept for ever unless the deployment says otherwise: `rebuild` reads all of it. */
  private static LifecycleRule raw(Deployment deployment) {
    LifecycleRule.Builder rule =
        LifecycleRule.builder()
            .id("raw")
            .prefix(RAW)
            .transitions(
                List.of(
                    Transition.builder()
                        .storageClass(StorageClass.INFREQUENT_ACCESS)
                        .transitionAfter(Duration.days(Deployment.DAYS_TO_INFREQUENT_ACCESS))
                        .build()));
    deployment.retentionDays().ifPresent(days -> rule.expiration(Duration.days(days)));
    return rule.build();
  }

  /**
   * A put to {@code raw/} must say that nothing is there yet. The parts of a multipart upload
   * cannot say it and create no object; completing one does and must.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html">Enforcing
   *     conditional writes</a>
   */
  private void forbidOverwriting() {
    bucket.addToResourcePolicy(
        denyAnyone(
            "RawIsNeverOverwritten",
            List.of("s3:PutObject"),
            List.of(Buckets.objects(bucket, RAW + "*")),
            Map.of(
                "Null", Map.of("s3:if-none-match", "true"),
                "Bool", Map.of("s3:ObjectCreationOperation", "true"))));
  }

  /**
   * A put without an encryption header gets the bucket's key. One with a header must name that key:
   * {@code aws:kms} alone would mean the key of S3 itself, not the bucket's.
   */
  private void forbidOtherEncryption(Keys keys) {
    bucket.addToResourcePolicy(
        denyAnyone(
            "NoOtherEncryption",
            List.of("s3:PutObject"),
            List.of(Buckets.objects(bucket, "*")),
            Map.of(
                "Null", Map.of("s3:x-amz-server-side-encryption", "false"),
                "StringNotEquals",
                    Map.of(
                        "s3:x-amz-server-side-encryption-aws-kms-key-id",
                        Names.arnOf(keys.data())))));
  }
}
