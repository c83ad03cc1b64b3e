package org.jobsanalytics.etl.cloud;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers of AWS in their documented shapes, about what the CDK stack makes. */
public final class AwsAnswers {

  static final String BUCKET = "data-lake-emploi-123456789012-eu-west-3";
  static final String ROLE = "arn:aws:iam::123456789012:role/jobs-analytics/jobs-etl-writer";
  static final int PORT = 15_432;
  static final String GROUP = "sg-0a1b2c3d4e5f60718";

  private static final String KEY =
      "arn:aws:kms:eu-west-3:123456789012:key/1f2e3d4c-0000-4000-8000-000000000001";

  private AwsAnswers() {}

  /** A server on which all is as designed, asked by the pipeline's own role. */
  public static AwsServer designed(AwsServer server) {
    return server
        .answers("sts:GetCallerIdentity", identity("assumed-role/jobs-etl-writer/nightly"))
        .answers("iam:GetRole", role())
        .answers(
            "iam:SimulatePrincipalPolicy", simulated("allowed", "implicitDeny", "explicitDeny"))
        .answers("s3:GetEncryptionConfiguration", encryption("aws:kms", KEY))
        .answers("s3:GetBucketPublicAccessBlock", publicAccess(true, true, true, true))
        .answers(
            "s3:GetBucketPolicy",
            policy(
                refusing("Bool", "aws:SecureTransport", "\"false\""),
                refusing("NumericLessThan", "s3:TlsVersion", "1.2")))
        .answers("s3:GetBucketVersioning", versioning("Enabled"))
        .answers("cloudtrail:GetTrail", trail(true, true))
        .answers("cloudtrail:GetTrailStatus", "{\"IsLogging\":true}")
        .answers(
            "cloudtrail:GetEventSelectors", selectors("All", true, "arn:aws:s3:::" + BUCKET + "/"))
        .answers("rds:DescribeDBInstances", instance("true", "true", "rds-ca-rsa2048-g1"))
        .answers("ec2:DescribeSecurityGroupRules", rules(rule("tcp", PORT, "203.0.113.7/32")));
  }

  static String identity(String who) {
    return """
        <GetCallerIdentityResponse><GetCallerIdentityResult>
        <Arn>arn:aws:sts::123456789012:%s</Arn><UserId>AROAEXAMPLE</UserId>
        <Account>123456789012</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>"""
        .formatted(who);
  }

  static String role() {
    return """
        <GetRoleResponse><GetRoleResult><Role><Path>/jobs-analytics/</Path>
        <RoleName>jobs-etl-writer</RoleName><Arn>%s</Arn></Role></GetRoleResult></GetRoleResponse>"""
        .formatted(ROLE);
  }

  /** What IAM decides on put, delete and deleting a version. */
  static String simulated(String put, String delete, String deleteVersion) {
    return """
        <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult>
        <IsTruncated>false</IsTruncated><EvaluationResults>
        <member><EvalActionName>s3:PutObject</EvalActionName><EvalDecision>%s</EvalDecision></member>
        <member><EvalActionName>s3:DeleteObject</EvalActionName><EvalDecision>%s</EvalDecision></member>
        <member><EvalActionName>s3:DeleteObjectVersion</EvalActionName><EvalDecision>%s</EvalDecision></member>
        </EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>"""
        .formatted(put, delete, deleteVersion);
  }

  public static String encryption(String algorithm, String key) {
    return """
        <ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>
        <SSEAlgorithm>%s</SSEAlgorithm>%s</ApplyServerSideEncryptionByDefault>
        <BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>"""
        .formatted(algorithm, key.isEmpty() ? "" : "<KMSMasterKeyID>" + key + "</KMSMasterKeyID>");
  }

  static String publicAccess(boolean... blocked) {
    return """
        <PublicAccessBlockConfiguration><BlockPublicAcls>%s</BlockPublicAcls>
        <IgnorePublicAcls>%s</IgnorePublicAcls><BlockPublicPolicy>%s</BlockPublicPolicy>
        <RestrictPublicBuckets>%s</RestrictPublicBuckets></PublicAccessBlockConfiguration>"""
        .formatted(blocked[0], blocked[1], blocked[2], blocked[3]);
  }

  static String policy(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  /** As the CDK writes it for {@code enforceSSL} and {@code minimumTLSVersion}. */
  static String refusing(String operator, String key, String value) {
    return """
        {"Action":"s3:*","Condition":{"%s":{"%s":%s}},"Effect":"Deny","Principal":{"AWS":"*"},
         "Resource":["arn:aws:s3:::%s","arn:aws:s3:::%s/*"]}"""
        .formatted(operator, key, value, BUCKET, BUCKET);
  }

  static String versioning(String status) {
    return "<VersioningConfiguration>"
        + (status.isEmpty() ? "" : "<Status>" + status + "</Status>")
        + "</VersioningConfiguration>";
  }

  static String trail(boolean isValidated, boolean isEverywhere) {
    return """
        {"Trail":{"Name":"jobs-analytics","HomeRegion":"eu-west-3","KmsKeyId":"%s",
         "LogFileValidationEnabled":%s,"IsMultiRegionTrail":%s}}"""
        .formatted(KEY, isValidated, isEverywhere);
  }

  static String selectors(String kind, boolean management, String objects) {
    return """
        {"EventSelectors":[{"ReadWriteType":"%s","IncludeManagementEvents":%s,
         "DataResources":[{"Type":"AWS::S3::Object","Values":["%s"]}]}]}"""
        .formatted(kind, management, objects);
  }

  static String instance(String encrypted, String iam, String authority) {
    return """
        <DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBInstance>
        <DBInstanceIdentifier>jobs-analytics</DBInstanceIdentifier>
        <StorageEncrypted>%s</StorageEncrypted><PubliclyAccessible>true</PubliclyAccessible>
        <IAMDatabaseAuthenticationEnabled>%s</IAMDatabaseAuthenticationEnabled>
        <CACertificateIdentifier>%s</CACertificateIdentifier>
        <Endpoint><Address>jobs-analytics.c1.eu-west-3.rds.amazonaws.com</Address><Port>%d</Port></Endpoint>
        <VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>%s</VpcSecurityGroupId>
        <Status>active</Status></VpcSecurityGroupMembership></VpcSecurityGroups>
        </DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>"""
        .formatted(encrypted, iam, authority, PORT, GROUP);
  }

  /** The rules of a group: those that are given, and what goes out. */
  static String rules(String... incoming) {
    return "<DescribeSecurityGroupRulesResponse><securityGroupRuleSet>"
        + Arrays.stream(incoming).collect(Collectors.joining())
        + item("true", "-1", -1, "<cidrIpv4>255.255.255.255/32</cidrIpv4>")
        + "</securityGroupRuleSet></DescribeSecurityGroupRulesResponse>";
  }

  static String rule(String protocol, int port, String from) {
    String tag =
        from.startsWith("pl-") ? "prefixListId" : from.contains(":") ? "cidrIpv6" : "cidrIpv4";
    return item("false", protocol, port, "<" + tag + ">" + from + "</" + tag + ">");
  }

  private static String item(String isEgress, String protocol, int port, String from) {
    return """
        <item><securityGroupRuleId>sgr-%s</securityGroupRuleId><groupId>%s</groupId>
        <isEgress>%s</isEgress><ipProtocol>%s</ipProtocol><fromPort>%d</fromPort>
        <toPort>%d</toPort>%s</item>"""
        .formatted(
            Integer.toUnsignedString(from.hashCode()), GROUP, isEgress, protocol, port, port, from);
  }
}
