package org.jobsanalytics.etl.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * One call as CloudTrail recorded it. All texts are cleaned of what a screen would not show, and
 * are otherwise what the caller sent: they are not to be trusted.
 *
 * @param id CloudTrail's own; {@code ""} if it gave none
 * @param error the code with which AWS refused or failed; {@code ""} if it did neither
 * @param resources ARNs or names of what was touched, in the order of the event
 */
record TrailEvent(
    String id, Instant at, Call call, Caller caller, String error, List<String> resources) {

  /**
   * What the alarms {@code PolicyChanged} and {@code TrailChanged} of the CDK stack count; their
   * runbooks list the same, which a test compares.
   */
  static final Set<String> POLICY_CHANGES =
      Set.of(
          "PutRolePolicy",
          "DeleteRolePolicy",
          "AttachRolePolicy",
          "DetachRolePolicy",
          "PutUserPolicy",
          "DeleteUserPolicy",
          "AttachUserPolicy",
          "DetachUserPolicy",
          "PutGroupPolicy",
          "DeleteGroupPolicy",
          "AttachGroupPolicy",
          "DetachGroupPolicy",
          "CreatePolicy",
          "CreatePolicyVersion",
          "DeletePolicyVersion",
          "SetDefaultPolicyVersion",
          "DeletePolicy",
          "UpdateAssumeRolePolicy",
          "PutRolePermissionsBoundary",
          "DeleteRolePermissionsBoundary",
          "PutUserPermissionsBoundary",
          "DeleteUserPermissionsBoundary",
          "PutBucketPolicy",
          "DeleteBucketPolicy",
          "PutBucketAcl",
          "PutBucketPublicAccessBlock",
          "DeleteBucketPublicAccessBlock",
          "PutKeyPolicy",
          "CreateGrant",
          "ScheduleKeyDeletion",
          "DisableKey",
          "AuthorizeSecurityGroupIngress",
          "RevokeSecurityGroupIngress",
          "ModifySecurityGroupRules",
          "CreateNetworkAclEntry",
          "ReplaceNetworkAclEntry",
          "DeleteNetworkAclEntry",
          "StopLogging",
          "DeleteTrail",
          "UpdateTrail",
          "PutEventSelectors",
          "PutBucketLifecycle",
          "PutBucketLifecycleConfiguration",
          "DeleteBucketLifecycle",
          "PutBucketVersioning");

  TrailEvent {
    resources = List.copyOf(resources);
  }

  /**
   * What was called.
   *
   * @param service as in {@code s3}
   * @param action as in {@code PutObject}
   */
  record Call(String service, String action, String region, boolean isReadOnly) {}

  /**
   * Who called.
   *
   * @param name a role with its session, a user, a service, or {@code root}
   * @param kind CloudTrail's word, as in {@code AssumedRole}
   * @param address an IP address, or the name of a service of AWS
   * @param isRoot the account's root user was here himself
   */
  record Caller(String name, String kind, String address, String agent, boolean isRoot) {}

  LocalDate day() {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** AWS refused the call; the alarm {@code CallDenied} goes by the same codes. */
  boolean isDenied() {
    return error.startsWith("AccessDenied") || error.endsWith("UnauthorizedOperation");
  }

  /** Somebody changed, or tried to change, who may do what, or the evidence of it. */
  boolean isPolicyChange() {
    return POLICY_CHANGES.contains(call.action());
  }
}
