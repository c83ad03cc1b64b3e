package org.jobsanalytics.infra;

import static org.jobsanalytics.infra.Statements.allowService;
import static org.jobsanalytics.infra.Statements.allowServices;
import static org.jobsanalytics.infra.Statements.denyAnyone;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * Two KMS keys, turned over once a year: one for what was collected, one for the evidence of who
 * touched it, so that whoever may read the one cannot read the other.
 *
 * <p><b>Needs</b> nothing. <b>Offers</b> {@link #data()} (lake, warehouse, master secret) and
 * {@link #audit()} (trail, log groups, alarm topic). <b>Destroy keeps</b> both: without them the
 * kept buckets and snapshots are noise. <b>Costs</b> about 2 USD a month, and 1 more a key for each
 * of its first two rotations.
 */
final class Keys extends Construct {

  private final Key data;
  private final Key audit;

  Keys(Construct scope) {
    super(scope, "Keys");
    data = key("Data", "Jobs Analytics: lake, warehouse and its master secret");
    audit = key("Audit", "Jobs Analytics: trail, log groups and alarm topic");
    allowTrail();
    allowLogGroups();
    allowPublishers();
  }

  Key data() {
    return data;
  }

  Key audit() {
    return audit;
  }

  private Key key(String name, String description) {
    Key key =
        Key.Builder.create(this, name)
            .description(description)
            .enableKeyRotation(true)
            .policy(PolicyDocument.Builder.create().statements(List.of(accountDecides())).build())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    key.addToResourcePolicy(grantsForServicesOnly());
    return key;
  }

  /** Whom IAM lets, may: without that nobody could ever change the key again. */
  private static PolicyStatement accountDecides() {
    return PolicyStatement.Builder.create()
        .principals(List.of(new ArnPrincipal(Names.accountArn())))
        .actions(List.of("kms:*"))
        .resources(List.of("*"))
        .build();
  }

  /** A grant outlives every policy; AWS services that keep our data need one, nobody else does. */
  private static PolicyStatement grantsForServicesOnly() {
    return denyAnyone(
        "GrantsForServicesOnly",
        List.of("kms:CreateGrant"),
        List.of("*"),
        Map.of(
            "BoolIfExists",
            Map.of("kms:GrantIsForAWSResource", "false", "aws:PrincipalIsAWSService", "false")));
  }

  /**
   * A trail with a key gets no such statement from the CDK, and CloudTrail then refuses the key.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html">The
   *     key policy CloudTrail asks for</a>
   */
  private void allowTrail() {
    Map<String, Object> ofOurTrail = Map.of("aws:SourceArn", Names.trailArn());
    String anyTrail =
        Fn.sub("arn:${AWS::Partition}:cloudtrail:*:${AWS::AccountId}:trail/" + Names.TRAIL);
    audit.addToResourcePolicy(
        allowService(
            "TrailEncrypts",
            "cloudtrail.amazonaws.com",
            List.of("kms:GenerateDataKey*"),
            List.of("*"),
            Map.of(
                "StringEquals",
                ofOurTrail,
                "StringLike",
                Map.of("kms:EncryptionContext:aws:cloudtrail:arn", anyTrail))));
    // Decrypt, because the trail's bucket has a bucket key.
    audit.addToResourcePolicy(
        allowService(
            "TrailUsesKey",
            "cloudtrail.amazonaws.com",
            List.of("kms:DescribeKey", "kms:Decrypt"),
            List.of("*"),
            Map.of("StringEquals", ofOurTrail)));
  }

  /** Log groups whose names CloudFormation makes begin with the stack's; RDS gives its own. */
  private void allowLogGroups() {
    List<String> groups =
        List.of(
            Names.arn("logs", "log-group:${AWS::StackName}-*"),
            Names.arn("logs", "log-group:/aws/rds/instance/" + Names.INSTANCE + "/*"));
    audit.addToResourcePolicy(
        allowService(
            "LogGroupsUseKey",
            Names.regionalService("logs"),
            List.of("kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"),
            List.of("*"),
            Map.of("ArnLike", Map.of("kms:EncryptionContext:aws:logs:arn", groups))));
  }

  /** Without it, an encrypted topic drops what a service publishes, and tells nobody. */
  private void allowPublishers() {
    audit.addToResourcePolicy(
        allowServices(
            "AlarmsUseKey",
            Alerts.PUBLISHERS,
            List.of("kms:Decrypt", "kms:GenerateDataKey*"),
            List.of("*"),
            Map.of(
                "StringEquals",
                Map.of("kms:EncryptionContext:aws:sns:topicArn", Names.topicArn()))));
  }
}
