package org.jobsanalytics.infra;

import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/**
 * Five alarms over the trail: a policy was changed, the root user was here, a call was denied, the
 * trail was changed, and the trail is silent. Each names its runbook.
 *
 * <p><b>Needs</b> the trail's log group and the alarm topic. <b>Offers</b> nothing. <b>Destroy
 * keeps</b> nothing. <b>Costs</b> about 2 USD a month (five alarms, four metrics).
 */
final class AuditAlarms extends Construct {

  private static final String NAMESPACE = "JobsAnalytics";
  private static final int HOURS_OF_SILENCE = 6;

  /** Who may do what. Two patterns, as CloudWatch takes none of more than 1,024 characters. */
  private static final String IDENTITY_CHANGED =
      anyEvent(
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
          "DeleteUserPermissionsBoundary");

  /** Who may come to a bucket, a key, the database. */
  private static final String RESOURCE_CHANGED =
      anyEvent(
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
          "DeleteNetworkAclEntry");

  private static final String ROOT_WAS_HERE =
      "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS"
          + " && $.eventType != \"AwsServiceEvent\" }";

  private static final String DENIED =
      "{ ($.errorCode = \"AccessDenied*\") || ($.errorCode = \"*UnauthorizedOperation\") }";

  private static final String TRAIL_CHANGED =
      anyEvent(
          "StopLogging",
          "DeleteTrail",
          "UpdateTrail",
          "PutEventSelectors",
          // A rule that lets objects expire erases evidence, which the bucket's policy cannot
          // refuse.
          "PutBucketLifecycle",
          "PutBucketLifecycleConfiguration",
          "DeleteBucketLifecycle",
          "PutBucketVersioning");

  AuditAlarms(Construct scope, LogGroup log, Alerts alerts) {
    super(scope, "AuditAlarms");
    SnsAction tell = new SnsAction(alerts.topic());
    String policyChanged = "PolicyChanged";
    String meaning = "A policy, key or firewall rule was changed";
    alarm(policyChanged, meaning, log, IDENTITY_CHANGED, tell);
    filter("ResourceChanged", policyChanged, log, RESOURCE_CHANGED);
    alarm("RootUsed", "The account's root user was here", log, ROOT_WAS_HERE, tell);
    alarm("CallDenied", "AWS refused somebody a call", log, DENIED, tell);
    alarm(
        "TrailChanged",
        "The trail, or how long a bucket keeps, was changed",
        log,
        TRAIL_CHANGED,
        tell);
    silence(log, tell);
  }

  private static String anyEvent(String... names) {
    return "{ $.eventName = " + String.join(" || $.eventName = ", names) + " }";
  }

  private void alarm(String name, String meaning, LogGroup log, String pattern, SnsAction tell) {
    MetricFilter filter = filter(name, name, log, pattern);
    Alarm.Builder.create(this, name)
        .alarmDescription(description(name, meaning))
        .metric(filter.metric(sumOver(Duration.minutes(5))))
        .threshold(1)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
        .evaluationPeriods(1)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .build()
        .addAlarmAction(tell);
  }

  private MetricFilter filter(String name, String metric, LogGroup log, String pattern) {
    return MetricFilter.Builder.create(this, name + "Filter")
        .logGroup(log)
        .metricNamespace(NAMESPACE)
        .metricName(metric)
        .filterPattern(FilterPattern.literal(pattern))
        .build();
  }

  /** A stopped trail reports its own stop, if at all, last. So does nothing coming count. */
  private void silence(LogGroup log, SnsAction tell) {
    Metric arrivals =
        Metric.Builder.create()
            .namespace("AWS/Logs")
            .metricName("IncomingLogEvents")
            .dimensionsMap(Map.of("LogGroupName", log.getLogGroupName()))
            .build();
    String name = "TrailSilent";
    Alarm.Builder.create(this, name)
        .alarmDescription(description(name, "The trail has told nothing for hours"))
        .metric(arrivals.with(sumOver(Duration.hours(1))))
        .threshold(1)
        .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
        .evaluationPeriods(HOURS_OF_SILENCE)
        .treatMissingData(TreatMissingData.BREACHING)
        .build()
        .addAlarmAction(tell);
  }

  /** Names the page that whoever is told opens next; a test asks that it exists. */
  private static String description(String name, String meaning) {
    String runbook = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".md";
    return "Jobs Analytics: " + meaning + ". See infrastructure/runbooks/" + runbook;
  }

  private static MetricOptions sumOver(Duration period) {
    return MetricOptions.builder().statistic("Sum").period(period).build();
  }
}
