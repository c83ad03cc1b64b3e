package org.jobsanalytics.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The roles that AWS services take to write logs for us; no person can take one. */
final class ServiceRoles {

  private ServiceRoles() {}

  /** Only VPC flow logs of this account, into this one log group. */
  static Role flowLog(Construct scope, LogGroup log) {
    return role(scope, "FlowLogRole", "vpc-flow-logs.amazonaws.com")
        .description("Jobs Analytics: VPC flow logs write to their log group")
        .assumedBy(onlyFor("vpc-flow-logs.amazonaws.com", Names.arn("ec2", "vpc-flow-log/*")))
        .inlinePolicies(
            Map.of(
                "write",
                document(
                    "FlowLogWrites",
                    List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"),
                    log)))
        .build();
  }

  /** CloudTrail tries the role when the trail is made, without saying for which trail. */
  static Role trail(Construct scope, LogGroup log) {
    return role(scope, "TrailRole", "cloudtrail.amazonaws.com")
        .description("Jobs Analytics: CloudTrail writes to its log group")
        .inlinePolicies(
            Map.of(
                "write",
                document("TrailWrites", List.of("logs:CreateLogStream", "logs:PutLogEvents"), log)))
        .build();
  }

  /** With the policy that RDS documents and checks for; a copy of our own might be refused. */
  static Role monitoring(Construct scope) {
    return role(scope, "MonitoringRole", "monitoring.rds.amazonaws.com")
        .description("Jobs Analytics: RDS writes the server's measurements to CloudWatch Logs")
        .assumedBy(onlyFor("monitoring.rds.amazonaws.com", Names.instanceArn()))
        .managedPolicies(
            List.of(
                ManagedPolicy.fromManagedPolicyArn(
                    scope,
                    "MonitoringPolicy",
                    Fn.sub(
                        "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"))))
        .build();
  }

  private static Role.Builder role(Construct scope, String name, String service) {
    return Role.Builder.create(scope, name)
        .assumedBy(ServicePrincipal.fromStaticServicePrincipleName(service));
  }

  /** Otherwise another account's resource could make the service write here. */
  private static ServicePrincipal onlyFor(String service, String source) {
    return new ServicePrincipal(
        service,
        ServicePrincipalOpts.builder()
            .conditions(Map.of("ArnLike", Map.of("aws:SourceArn", source)))
            .build());
  }

  private static PolicyDocument document(String name, List<String> actions, LogGroup log) {
    return PolicyDocument.Builder.create()
        .statements(
            List.of(Statements.allow(name, actions, List.of(Names.arnOf(log)), Statements.ALWAYS)))
        .build();
  }
}
