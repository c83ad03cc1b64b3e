package org.jobsanalytics.infra;

import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.Fn;
import software.constructs.IConstruct;

/**
 * Names and ARNs that two resources need of each other, as a trail and the key whose policy names
 * that trail do. With a fixed name, CloudFormation sees no circle between them.
 */
final class Names {

  static final String TRAIL = "jobs-analytics";
  static final String TOPIC = "jobs-analytics-alarms";

  /** Fixed, because the log groups that RDS writes to carry it; it also forbids a replacement. */
  static final String INSTANCE = "jobs-analytics";

  /** A role's or policy's name must be the only one in the account, whatever its path. */
  static final String PREFIX = "jobs-";

  /** Of the roles and policies, so that they stand together in the console. */
  static final String PATH = "/jobs-analytics/";

  private Names() {}

  static String trailArn() {
    return arn("cloudtrail", "trail/" + TRAIL);
  }

  static String topicArn() {
    return arn("sns", TOPIC);
  }

  static String instanceArn() {
    return arn("rds", "db:" + INSTANCE);
  }

  /** An ARN in the deployment's own account and region, in CloudFormation's {@code Fn::Sub}. */
  static String arn(String service, String resource) {
    return Fn.sub(
        "arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + resource);
  }

  /** An ARN of a service that knows no regions, such as IAM. */
  static String globalArn(String service, String resource) {
    return Fn.sub("arn:${AWS::Partition}:" + service + "::${AWS::AccountId}:" + resource);
  }

  /** What trusts or concerns everyone in the account whom IAM lets. */
  static String accountArn() {
    return globalArn("iam", "root");
  }

  /** Such as {@code s3}, of the deployment's own region. */
  static String regionalService(String service) {
    return Fn.sub(service + ".${AWS::Region}.amazonaws.com");
  }

  static String arnOf(IConstruct construct) {
    return Fn.sub(placeholder(construct, "Arn"));
  }

  /**
   * For {@code Fn::Sub}: an attribute of a resource, or what {@code Ref} gives if it is empty. One
   * line; what the CDK makes of two strings that are added is a {@code Fn::Join} of many, and the
   * template's length is counted in lines and their indents.
   */
  static String placeholder(IConstruct construct, String attribute) {
    CfnElement element = (CfnElement) construct.getNode().getDefaultChild();
    return "${" + element.getLogicalId() + (attribute.isEmpty() ? "" : "." + attribute) + "}";
  }
}
