package org.jobsanalytics.etl.cloud;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Whether the lake's bucket is set up as designed. */
record BucketExamination(S3Client s3, String bucket) {

  private static final String NO_BUCKET = "NoSuchBucket";

  List<Finding> examine() {
    return Stream.of(encryption(), publicAccess(), tls(), versioning())
        .flatMap(List::stream)
        .toList();
  }

  private List<Finding> encryption() {
    String check = "lake encryption";
    return question(
            check,
            Permission.GET_BUCKET_ENCRYPTION,
            "ServerSideEncryptionConfigurationNotFoundError")
        .ask(
            () -> {
              List<ServerSideEncryptionByDefault> rules =
                  s3
                      .getBucketEncryption(get -> get.bucket(bucket))
                      .serverSideEncryptionConfiguration()
                      .rules()
                      .stream()
                      .map(ServerSideEncryptionRule::applyServerSideEncryptionByDefault)
                      .toList();
              boolean isOurs =
                  rules.stream().anyMatch(BucketExamination::isByOwnKey) && rules.size() == 1;
              return List.of(
                  Finding.of(
                      check,
                      isOurs,
                      "by a KMS key of this account's own",
                      "expected a KMS key of this account's own, was "
                          + rules.stream().map(BucketExamination::words).toList(),
                      Question.MEND));
            });
  }

  private static boolean isByOwnKey(ServerSideEncryptionByDefault rule) {
    return rule.sseAlgorithm() == ServerSideEncryption.AWS_KMS && rule.kmsMasterKeyID() != null;
  }

  private static String words(ServerSideEncryptionByDefault rule) {
    return rule.sseAlgorithmAsString()
        + (rule.kmsMasterKeyID() == null ? "" : " " + rule.kmsMasterKeyID());
  }

  private List<Finding> publicAccess() {
    String check = "lake public access";
    return question(
            check, Permission.GET_PUBLIC_ACCESS_BLOCK, "NoSuchPublicAccessBlockConfiguration")
        .ask(
            () -> {
              PublicAccessBlockConfiguration block =
                  s3.getPublicAccessBlock(get -> get.bucket(bucket))
                      .publicAccessBlockConfiguration();
              long blocked =
                  Stream.of(
                          block.blockPublicAcls(),
                          block.ignorePublicAcls(),
                          block.blockPublicPolicy(),
                          block.restrictPublicBuckets())
                      .filter(Boolean.TRUE::equals)
                      .count();
              return List.of(
                  Finding.of(
                      check,
                      blocked == 4,
                      "all four ways are blocked",
                      String.format(Locale.ROOT, "expected 4 ways blocked, was %d", blocked),
                      "aws s3api put-public-access-block --bucket "
                          + bucket
                          + " --public-access-block-configuration BlockPublicAcls=true,"
                          + "IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true"));
            });
  }

  private List<Finding> tls() {
    String check = "lake TLS";
    return question(check, Permission.GET_BUCKET_POLICY, "NoSuchBucketPolicy")
        .ask(
            () ->
                List.of(
                    new TlsPolicy(bucket)
                        .examine(check, s3.getBucketPolicy(get -> get.bucket(bucket)).policy())));
  }

  private List<Finding> versioning() {
    String check = "lake versioning";
    return question(check, Permission.GET_BUCKET_VERSIONING, NO_BUCKET)
        .ask(
            () -> {
              BucketVersioningStatus status =
                  s3.getBucketVersioning(get -> get.bucket(bucket)).status();
              return List.of(
                  Finding.of(
                      check,
                      status == BucketVersioningStatus.ENABLED,
                      "on",
                      "expected it on, was " + (status == null ? "never on" : "suspended"),
                      "aws s3api put-bucket-versioning --bucket "
                          + bucket
                          + " --versioning-configuration Status=Enabled"));
            });
  }

  private static Question question(String check, Permission needed, String absent) {
    return new Question(check, needed, new TreeSet<>(List.of(absent, NO_BUCKET)));
  }
}
