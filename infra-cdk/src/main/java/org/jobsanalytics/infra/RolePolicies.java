package org.jobsanalytics.infra;

import static org.jobsanalytics.infra.Statements.ALWAYS;
import static org.jobsanalytics.infra.Statements.allow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.Bucket;

/** What each role may do, and on what: the shortest list with which its work goes through. */
record RolePolicies(Keys keys, DataLake lake, Warehouse warehouse, Audit audit) {

  /** Shown in the console beside the role, which has one policy of the same name. */
  static String purpose(RoleName role) {
    return switch (role) {
      case ETL_WRITER ->
          "Jobs Analytics: add raw pages, read them again, load the warehouse; delete nothing";
      case ANALYST_READER -> "Jobs Analytics: read the warehouse's marts; touch no file";
      case AUDITOR ->
          "Jobs Analytics: see how everything is set up and who did what; change nothing";
    };
  }

  List<PolicyStatement> of(RoleName role) {
    return switch (role) {
      case ETL_WRITER -> writer();
      case ANALYST_READER -> List.of(connect("ConnectAsReader", "analyst_reader"));
      case AUDITOR ->
          Stream.of(readTrail(), lookAtData(), lookAtRest()).flatMap(List::stream).toList();
    };
  }

  private List<PolicyStatement> writer() {
    Bucket bucket = lake.bucket();
    return List.of(
        allow(
            "AddAndReadRawPages",
            List.of("s3:PutObject", "s3:GetObject"),
            List.of(Buckets.objects(bucket, DataLake.RAW + "*")),
            ALWAYS),
        allow(
            "ListRawPages",
            List.of("s3:ListBucket"),
            List.of(Names.arnOf(bucket)),
            prefix(DataLake.RAW + "*")),
        throughS3("UseLakeKey", List.of("kms:GenerateDataKey", "kms:Decrypt"), keys.data()),
        connect("ConnectAsWriter", "etl_writer"));
  }

  /** By a token that IAM signs, as a user that exists in the database and has no password. */
  private PolicyStatement connect(String name, String user) {
    String database = Names.placeholder(warehouse.instance(), "DbiResourceId");
    return allow(
        name,
        List.of("rds-db:connect"),
        List.of(Names.arn("rds-db", "dbuser:" + database + "/" + user)),
        ALWAYS);
  }

  private List<PolicyStatement> readTrail() {
    return List.of(
        allow(
            "ReadTrailFiles",
            List.of("s3:GetObject"),
            List.of(Buckets.objects(audit.bucket(), Audit.FILES)),
            ALWAYS),
        allow(
            "ListTrailFiles",
            List.of("s3:ListBucket"),
            List.of(Names.arnOf(audit.bucket())),
            prefix(Fn.sub(Audit.FILES))),
        throughS3("ReadEncryptedTrailFiles", List.of("kms:Decrypt"), keys.audit()),
        allow("LookAtTrail", Permissions.READ_TRAIL, List.of(Names.trailArn()), ALWAYS));
  }

  private List<PolicyStatement> lookAtData() {
    return List.of(
        allow(
            "LookAtBuckets",
            Permissions.LOOK_AT_BUCKET,
            Stream.of(lake.bucket(), lake.accessLogs(), audit.bucket()).map(Names::arnOf).toList(),
            ALWAYS),
        allow(
            "LookAtKeys",
            Permissions.LOOK_AT_KEY,
            List.of(Names.arnOf(keys.data()), Names.arnOf(keys.audit())),
            ALWAYS),
        allow(
            "LookAtWarehouse",
            List.of("rds:DescribeDBInstances"),
            List.of(Names.instanceArn()),
            ALWAYS),
        allow(
            "LookAtParameters",
            List.of("rds:DescribeDBParameters"),
            List.of(Names.arn("rds", "pg:" + warehouse.parameterGroup())),
            ALWAYS));
  }

  private List<PolicyStatement> lookAtRest() {
    return List.of(
        allow("LookAround", Permissions.LOOK_AROUND, List.of("*"), ALWAYS),
        allow("LookAtRoles", Permissions.LOOK_AT_ROLE, RoleName.arns(), ALWAYS),
        allow("LookAtPolicies", Permissions.LOOK_AT_POLICY, RoleName.policyArns(), ALWAYS),
        allow(
            "LookAtAlarms",
            List.of("cloudwatch:DescribeAlarms"),
            List.of(Names.arn("cloudwatch", "alarm:*")),
            ALWAYS),
        allow("LookAtTopic", List.of("sns:GetTopicAttributes"), List.of(Names.topicArn()), ALWAYS),
        allow(
            "LookAtStack",
            List.of("cloudformation:DescribeStacks"),
            List.of(Names.arn("cloudformation", "stack/${AWS::StackName}/*")),
            ALWAYS));
  }

  /** A key alone opens nothing: it answers S3 only, on behalf of who may have the object. */
  private static PolicyStatement throughS3(String name, List<String> actions, IKey key) {
    return allow(
        name,
        actions,
        List.of(Names.arnOf(key)),
        Map.of("StringEquals", Map.of("kms:ViaService", Names.regionalService("s3"))));
  }

  private static Map<String, Map<String, ?>> prefix(String pattern) {
    return Map.of("StringLike", Map.of("s3:prefix", pattern));
  }
}
