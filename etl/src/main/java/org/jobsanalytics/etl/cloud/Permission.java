package org.jobsanalytics.etl.cloud;

/**
 * Every right that doctor and audit need. The policy of the role {@code jobs-auditor} names each of
 * them, but those that need no naming.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions
 *     of AWS services</a>
 */
public enum Permission {
  /** IAM cannot deny it. */
  GET_CALLER_IDENTITY("sts:GetCallerIdentity", Use.FREE),
  GET_ROLE("iam:GetRole", Use.ASKED),
  SIMULATE_PRINCIPAL_POLICY("iam:SimulatePrincipalPolicy", Use.ASKED),
  GET_BUCKET_ENCRYPTION("s3:GetEncryptionConfiguration", Use.ASKED),
  GET_PUBLIC_ACCESS_BLOCK("s3:GetBucketPublicAccessBlock", Use.ASKED),
  GET_BUCKET_POLICY("s3:GetBucketPolicy", Use.ASKED),
  GET_BUCKET_VERSIONING("s3:GetBucketVersioning", Use.ASKED),
  DESCRIBE_DB_INSTANCES("rds:DescribeDBInstances", Use.ASKED),
  DESCRIBE_SECURITY_GROUP_RULES("ec2:DescribeSecurityGroupRules", Use.ASKED),
  GET_TRAIL("cloudtrail:GetTrail", Use.ASKED),
  GET_TRAIL_STATUS("cloudtrail:GetTrailStatus", Use.ASKED),
  GET_EVENT_SELECTORS("cloudtrail:GetEventSelectors", Use.ASKED),
  LOOKUP_EVENTS("cloudtrail:LookupEvents", Use.ASKED),
  LIST_BUCKET("s3:ListBucket", Use.ASKED),
  GET_OBJECT("s3:GetObject", Use.ASKED),
  /** S3 uses it for whoever reads an encrypted file of the trail. */
  DECRYPT("kms:Decrypt", Use.IMPLIED);

  private final String action;
  private final Use use;

  /** How a right is used. */
  enum Use {
    /** We send the request. */
    ASKED,
    /** A request of ours makes AWS check it. */
    IMPLIED,
    /** We send the request, and everybody may. */
    FREE
  }

  Permission(String action, Use use) {
    this.action = action;
    this.use = use;
  }

  /** As policies spell it, as in {@code s3:GetObject}. */
  public String action() {
    return action;
  }

  Use use() {
    return use;
  }
}
