package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.cloud.Finding.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing at a time is not as designed. */
final class CloudDoctorIT {

  private static final String HOST = "jobs-analytics.c1.eu-west-3.rds.amazonaws.com";

  private AwsServer server;
  private Aws aws;

  @BeforeEach
  void open() throws IOException {
    server = AwsAnswers.designed(AwsServer.start());
    aws = server.aws();
  }

  @AfterEach
  void close() {
    aws.close();
    server.close();
  }

  @Test
  void asDesigned_allIsOk() {
    List<Finding> findings = examine(Optional.of("203.0.113.7/32"));

    assertThat(findings).allMatch(one -> one.verdict() == Verdict.OK, "ok");
    assertThat(findings)
        .extracting(Finding::check)
        .containsExactly(
            "caller",
            "may add raw pages",
            "may not delete raw pages",
            "lake encryption",
            "lake public access",
            "lake TLS",
            "lake versioning",
            "trail validation",
            "trail regions",
            "trail encryption",
            "trail logging",
            "trail of calls",
            "trail of objects",
            "warehouse encryption",
            "warehouse IAM login",
            "warehouse certificate",
            "warehouse address",
            "warehouse firewall");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s3:GetEncryptionConfiguration | <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration> | lake encryption | was [AES256] | npx cdk deploy --revert-drift
          s3:GetEncryptionConfiguration | <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration> | lake encryption | own, was [aws:kms] | npx cdk deploy --revert-drift
          s3:GetBucketPublicAccessBlock | <PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>false</BlockPublicPolicy></PublicAccessBlockConfiguration> | lake public access | was 2 | put-public-access-block
          s3:GetBucketVersioning | <VersioningConfiguration/> | lake versioning | never on | put-bucket-versioning
          s3:GetBucketVersioning | <VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration> | lake versioning | suspended | put-bucket-versioning
          cloudtrail:GetTrailStatus | {"IsLogging":false} | trail logging | was stopped | aws cloudtrail start-logging --name jobs-analytics
          cloudtrail:GetTrailStatus | {"IsLogging":true,"LatestDeliveryError":"AccessDenied"} | trail logging | not delivered: AccessDenied | npx cdk deploy
          cloudtrail:GetTrail | {"Trail":{"HomeRegion":"eu-west-3","IsMultiRegionTrail":true,"KmsKeyId":"k"}} | trail validation | was off | --enable-log-file-validation
          cloudtrail:GetTrail | {"Trail":{"HomeRegion":"eu-west-3","LogFileValidationEnabled":true,"KmsKeyId":"k"}} | trail regions | eu-west-3 alone | --is-multi-region-trail
          cloudtrail:GetTrail | {"Trail":{"IsMultiRegionTrail":true,"LogFileValidationEnabled":true}} | trail encryption | was none | npx cdk deploy
          cloudtrail:GetEventSelectors | {"EventSelectors":[{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]},{"ReadWriteType":"All","DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]}]} | trail of calls | was fewer | npx cdk deploy
          cloudtrail:GetEventSelectors | {"EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::other/"]}]}]} | trail of objects | was fewer | npx cdk deploy
          """)
  void oneThingOtherwise_isWrongAndMended(
      String right, String answer, String check, String words, String mend) {
    server.answersInstead(right, answer);

    List<Finding> findings = examine(Optional.empty());

    assertThat(wrong(findings))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.check()).isEqualTo(check);
              assertThat(one.words()).contains(words);
              assertThat(one.mend()).contains(mend);
            });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          false, true,  rds-ca-rsa2048-g1, warehouse encryption
          true,  false, rds-ca-rsa2048-g1, warehouse IAM login
          true,  true,  rds-ca-2019,       warehouse certificate
          """)
  void databaseOtherwise_isWrong(String encrypted, String iam, String authority, String check) {
    server.answersInstead(
        "rds:DescribeDBInstances", AwsAnswers.instance(encrypted, iam, authority));

    assertThat(wrong(examine(Optional.empty()))).extracting(Finding::check).containsExactly(check);
  }

  /** The one who asks is told about, but for the auditor, who runs no pipeline. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          assumed-role/jobs-etl-writer/nightly,                         RoleName=jobs-etl-writer
          assumed-role/jobs-auditor/dominique,                          RoleName=jobs-etl-writer
          assumed-role/AWSReservedSSO_AdministratorAccess_9f/alex, RoleName=AWSReservedSSO_AdministratorAccess_9f
          """)
  void simulation_isAboutTheOneWhoRunsThePipeline(String caller, String asked) {
    server.answersInstead("sts:GetCallerIdentity", AwsAnswers.identity(caller));

    examine(Optional.empty());

    assertThat(words("iam:GetRole")).contains(asked);
    assertThat(words("iam:SimulatePrincipalPolicy"))
        .contains("PolicySourceArn=" + AwsAnswers.ROLE)
        .contains("arn:aws:s3:::" + AwsAnswers.BUCKET + "/lake/raw/doctor");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          implicitDeny, implicitDeny, implicitDeny, may add raw pages
          allowed,      allowed,      explicitDeny, may not delete raw pages
          allowed,      explicitDeny, allowed,      may not delete raw pages
          """)
  void otherRights_areWrong(String put, String delete, String deleteVersion, String check) {
    server.answersInstead(
        "iam:SimulatePrincipalPolicy", AwsAnswers.simulated(put, delete, deleteVersion));

    assertThat(wrong(examine(Optional.empty()))).extracting(Finding::check).containsExactly(check);
  }

  @Test
  void rootUser_isWrongAndNotSimulated() {
    server.answersInstead(
        "sts:GetCallerIdentity", AwsAnswers.identity("root").replace("arn:aws:sts", "arn:aws:iam"));

    assertThat(wrong(examine(Optional.empty())))
        .extracting(Finding::check)
        .containsExactly("caller");
    assertThat(server.rights()).doesNotContain("iam:SimulatePrincipalPolicy");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          iam:GetRole,                    403, AccessDenied
          iam:SimulatePrincipalPolicy,    403, AccessDenied
          s3:GetEncryptionConfiguration,  403, AccessDenied
          s3:GetBucketPublicAccessBlock,  403, AccessDenied
          s3:GetBucketPolicy,             403, AccessDenied
          s3:GetBucketVersioning,         403, AccessDenied
          cloudtrail:GetTrail,            400, AccessDeniedException
          cloudtrail:GetTrailStatus,      400, AccessDeniedException
          cloudtrail:GetEventSelectors,   400, AccessDeniedException
          rds:DescribeDBInstances,        403, AccessDenied
          ec2:DescribeSecurityGroupRules, 403, UnauthorizedOperation
          """)
  void denied_cannotTellAndNamesTheRight(String right, int status, String code) {
    server.refuses(right, status, code);

    List<Finding> findings = examine(Optional.empty());

    assertThat(wrong(findings)).isEmpty();
    assertThat(findings)
        .filteredOn(one -> one.verdict() == Verdict.CANNOT_TELL)
        .singleElement()
        .extracting(Finding::words)
        .isEqualTo("needs " + right + "; the role jobs-auditor has it");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          s3:GetEncryptionConfiguration, 404, ServerSideEncryptionConfigurationNotFoundError, lake encryption
          s3:GetBucketPublicAccessBlock, 404, NoSuchPublicAccessBlockConfiguration,           lake public access
          s3:GetBucketPolicy,            404, NoSuchBucketPolicy,                             lake TLS
          s3:GetBucketVersioning,        404, NoSuchBucket,                                   lake versioning
          cloudtrail:GetTrail,           400, TrailNotFoundException,                         trail validation
          rds:DescribeDBInstances,       404, DBInstanceNotFound,                             warehouse on RDS
          """)
  void notThere_isWrong(String right, int status, String code, String check) {
    server.refuses(right, status, code);

    assertThat(wrong(examine(Optional.empty())))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.check()).isEqualTo(check);
              assertThat(one.words()).endsWith(code);
            });
  }

  private List<Finding> examine(Optional<String> allowedCidr) {
    CloudDoctor doctor = new CloudDoctor(aws);
    List<Finding> findings = new ArrayList<>(doctor.examineLake(AwsAnswers.BUCKET, "lake/"));
    findings.addAll(doctor.examineWarehouse(HOST, allowedCidr));
    return findings;
  }

  private String words(String right) {
    return server.requests().stream()
        .filter(request -> request.right().equals(right))
        .map(AwsServer.Request::words)
        .findFirst()
        .orElse("");
  }

  private static List<Finding> wrong(List<Finding> findings) {
    return findings.stream().filter(one -> one.verdict() == Verdict.WRONG).toList();
  }
}
