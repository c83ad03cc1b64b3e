package org.jobsanalytics.infra;

import java.util.List;
import java.util.stream.Stream;

/** The AWS actions that our policies name, by what they are for. None has a wildcard. */
final class Permissions {

  static final List<String> READ_TRAIL =
      List.of("cloudtrail:GetTrail", "cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors");

  /** These know no resource: CloudTrail and EC2 show all of the account or nothing. */
  static final List<String> LOOK_AROUND =
      List.of(
          "cloudtrail:LookupEvents",
          "cloudtrail:DescribeTrails",
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeSecurityGroupRules",
          "ec2:DescribeNetworkAcls",
          "ec2:DescribeFlowLogs",
          "ec2:DescribeSubnets",
          "ec2:DescribeVpcs");

  static final List<String> LOOK_AT_BUCKET =
      List.of(
          "s3:GetBucketLocation",
          "s3:GetBucketLogging",
          "s3:GetBucketOwnershipControls",
          "s3:GetBucketPolicy",
          "s3:GetBucketPolicyStatus",
          "s3:GetBucketPublicAccessBlock",
          "s3:GetBucketVersioning",
          "s3:GetEncryptionConfiguration",
          "s3:GetLifecycleConfiguration");

  static final List<String> LOOK_AT_KEY =
      List.of("kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus");

  static final List<String> LOOK_AT_ROLE =
      List.of(
          "iam:GetRole",
          "iam:ListAttachedRolePolicies",
          "iam:ListRolePolicies",
          "iam:SimulatePrincipalPolicy");

  static final List<String> LOOK_AT_POLICY = List.of("iam:GetPolicy", "iam:GetPolicyVersion");

  static final List<String> WORK =
      List.of(
          "s3:GetObject",
          "s3:PutObject",
          "s3:ListBucket",
          "kms:Decrypt",
          "kms:GenerateDataKey",
          "rds-db:connect");

  static final List<String> LOOK =
      Stream.of(
              READ_TRAIL,
              LOOK_AROUND,
              LOOK_AT_BUCKET,
              LOOK_AT_KEY,
              LOOK_AT_ROLE,
              LOOK_AT_POLICY,
              List.of(
                  "rds:DescribeDBInstances",
                  "rds:DescribeDBParameters",
                  "cloudwatch:DescribeAlarms",
                  "sns:GetTopicAttributes",
                  "cloudformation:DescribeStacks"))
          .flatMap(List::stream)
          .toList();

  static final List<String> STOP_THE_TRAIL =
      List.of(
          "cloudtrail:StopLogging",
          "cloudtrail:DeleteTrail",
          "cloudtrail:UpdateTrail",
          "cloudtrail:PutEventSelectors",
          "logs:DeleteLogGroup",
          "cloudwatch:DeleteAlarms",
          "cloudwatch:DisableAlarmActions");

  static final List<String> DELETE =
      List.of(
          "s3:DeleteObject",
          "s3:DeleteObjectVersion",
          "s3:DeleteBucket",
          "s3:PutLifecycleConfiguration",
          "kms:ScheduleKeyDeletion",
          "kms:DisableKey",
          "rds:DeleteDBInstance",
          "rds:ModifyDBInstance",
          "cloudformation:DeleteStack");

  static final List<String> OPEN_UP =
      List.of(
          "s3:PutBucketPolicy",
          "s3:DeleteBucketPolicy",
          "s3:PutBucketPublicAccessBlock",
          "s3:PutEncryptionConfiguration",
          "s3:PutBucketVersioning",
          "kms:PutKeyPolicy",
          "kms:CreateGrant",
          "ec2:AuthorizeSecurityGroupIngress",
          "ec2:ModifySecurityGroupRules",
          "ec2:CreateNetworkAclEntry");

  static final List<String> GAIN_RIGHTS =
      List.of(
          "iam:PassRole",
          "iam:CreateRole",
          "iam:CreateUser",
          "iam:CreateAccessKey",
          "iam:AttachRolePolicy",
          "iam:PutRolePolicy",
          "iam:CreatePolicyVersion",
          "iam:SetDefaultPolicyVersion",
          "iam:UpdateAssumeRolePolicy",
          "iam:PutRolePermissionsBoundary",
          "iam:DeleteRolePermissionsBoundary",
          "sts:AssumeRole",
          "secretsmanager:GetSecretValue");

  private Permissions() {}
}
