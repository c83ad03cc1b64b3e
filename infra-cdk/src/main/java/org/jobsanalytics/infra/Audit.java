package org.jobsanalytics.infra;

import static org.jobsanalytics.infra.Statements.ALWAYS;
import static org.jobsanalytics.infra.Statements.allowService;
import static org.jobsanalytics.infra.Statements.denyAnyone;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudtrail.CfnTrail;
import software.amazon.awscdk.services.cloudtrail.CfnTrail.DataResourceProperty;
import software.amazon.awscdk.services.cloudtrail.CfnTrail.EventSelectorProperty;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * Who did what: every management call in every region, and every call on an object of the lake.
 *
 * <p><b>Needs</b> the audit key, the lake and its bucket of access logs. <b>Offers</b> {@link
 * #bucket()} (the files, with digests that show a changed one), {@link #log()} (the same for metric
 * filters) and {@link #trail()}. <b>Destroy keeps</b> the bucket and the log group; the trail
 * itself goes. <b>Costs</b> about 1 USD a month at a few thousand calls a day; the first trail of
 * an account is free for management events.
 */
final class Audit extends Construct {

  /** Where CloudTrail puts the account's files, for {@code Fn::Sub}. */
  static final String FILES = "AWSLogs/${AWS::AccountId}/*";

  private static final int DAYS_OF_EVIDENCE = 400;
  private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

  private final Bucket bucket;
  private final LogGroup log;
  private final CfnTrail trail;

  Audit(Construct scope, IKey key, DataLake lake) {
    super(scope, "Audit");
    bucket =
        Buckets.encrypted(
            this,
            "Bucket",
            key,
            evidence ->
                evidence
                    .serverAccessLogsBucket(lake.accessLogs())
                    .serverAccessLogsPrefix("trail/")
                    .lifecycleRules(
                        List.of(
                            Buckets.expiring(DAYS_OF_EVIDENCE),
                            Buckets.forgetting(DAYS_OF_EVIDENCE))));
    allowTrail();
    forbidErasing();
    log =
        LogGroup.Builder.create(this, "Log")
            .encryptionKey(key)
            .retention(RetentionDays.ONE_YEAR)
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    trail = createTrail(key, lake.bucket());
  }

  Bucket bucket() {
    return bucket;
  }

  LogGroup log() {
    return log;
  }

  CfnTrail trail() {
    return trail;
  }

  /**
   * For our trail only: without that, any account's trail could fill the bucket.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html">The
   *     bucket policy CloudTrail asks for</a>
   */
  private void allowTrail() {
    bucket.addToResourcePolicy(
        allowService(
            "TrailLooks",
            CLOUDTRAIL,
            List.of("s3:GetBucketAcl"),
            List.of(Names.arnOf(bucket)),
            Map.of("StringEquals", Map.of("aws:SourceArn", Names.trailArn()))));
    bucket.addToResourcePolicy(
        allowService(
            "TrailWrites",
            CLOUDTRAIL,
            List.of("s3:PutObject"),
            List.of(Buckets.objects(bucket, FILES)),
            Map.of(
                "StringEquals",
                Map.of(
                    "aws:SourceArn",
                    Names.trailArn(),
                    "s3:x-amz-acl",
                    "bucket-owner-full-control"))));
  }

  /**
   * Evidence goes by age only. Who must erase more has to change this policy or the bucket's
   * lifecycle; each is an alarm.
   */
  private void forbidErasing() {
    bucket.addToResourcePolicy(
        denyAnyone(
            "EvidenceIsNotErased",
            List.of("s3:DeleteObject", "s3:DeleteObjectVersion"),
            List.of(Buckets.objects(bucket, "*")),
            ALWAYS));
  }

  private CfnTrail createTrail(IKey key, Bucket lake) {
    Role role = ServiceRoles.trail(this, log);
    CfnTrail made =
        CfnTrail.Builder.create(this, "Trail")
            .trailName(Names.TRAIL)
            .isLogging(true)
            .isMultiRegionTrail(true)
            .includeGlobalServiceEvents(true)
            .enableLogFileValidation(true)
            .kmsKeyId(key.getKeyArn())
            .s3BucketName(bucket.getBucketName())
            .cloudWatchLogsLogGroupArn(log.getLogGroupArn())
            .cloudWatchLogsRoleArn(role.getRoleArn())
            .eventSelectors(List.of(everyCallAnd(lake)))
            .build();
    // CloudTrail tries both when the trail is made.
    made.getNode().addDependency(bucket.getPolicy(), role);
    return made;
  }

  private static EventSelectorProperty everyCallAnd(Bucket lake) {
    return EventSelectorProperty.builder()
        .readWriteType("All")
        .includeManagementEvents(true)
        .dataResources(
            List.of(
                DataResourceProperty.builder()
                    .type("AWS::S3::Object")
                    .values(List.of(Buckets.objects(lake, "")))
                    .build()))
        .build();
  }
}
