package org.jobsanalytics.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.AclCidr;
import software.amazon.awscdk.services.ec2.AclTraffic;
import software.amazon.awscdk.services.ec2.Action;
import software.amazon.awscdk.services.ec2.CfnFlowLog;
import software.amazon.awscdk.services.ec2.CommonNetworkAclEntryOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.NetworkAcl;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.TrafficDirection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * A network of its own for the database, with two locks that both know one address only: the
 * security group and the network ACL.
 *
 * <p>Two public subnets, as the one who loads the warehouse comes over the internet; no NAT, as
 * nothing inside calls out. The VPC's default security group stays as AWS makes it, since emptying
 * it would take a Lambda; nothing uses it, and a runbook has the command.
 *
 * <p><b>Needs</b> the one allowed address and the audit key. <b>Offers</b> {@link #vpc()} and
 * {@link #securityGroup()}. <b>Destroy keeps</b> nothing. <b>Costs</b> about 4 USD a month for the
 * public IPv4 address, and cents for the flow log.
 */
final class Network extends Construct {

  private static final int FIRST_EPHEMERAL_PORT = 1_024;
  private static final int LAST_PORT = 65_535;
  private static final int RULE = 100;

  private final Vpc vpc;
  private final SecurityGroup securityGroup;

  Network(Construct scope, String allowedCidr, IKey auditKey) {
    super(scope, "Network");
    vpc = createVpc();
    createAcl(allowedCidr);
    securityGroup = createSecurityGroup(allowedCidr);
    createFlowLog(auditKey);
  }

  Vpc vpc() {
    return vpc;
  }

  SecurityGroup securityGroup() {
    return securityGroup;
  }

  private Vpc createVpc() {
    Vpc made =
        Vpc.Builder.create(this, "Vpc")
            .ipAddresses(IpAddresses.cidr("10.60.0.0/24"))
            .maxAzs(2)
            .natGateways(0)
            .restrictDefaultSecurityGroup(false)
            .subnetConfiguration(
                List.of(
                    SubnetConfiguration.builder()
                        .name("Warehouse")
                        .subnetType(SubnetType.PUBLIC)
                        .mapPublicIpOnLaunch(false)
                        .cidrMask(27)
                        .build()))
            .build();
    // CloudFormation tags each with its logical id, and nobody looks for subnets by the CDK's
    // marks.
    List.of("Name", "aws-cdk:subnet-name", "aws-cdk:subnet-type")
        .forEach(tag -> made.getPublicSubnets().forEach(subnet -> Tags.of(subnet).remove(tag)));
    return made;
  }

  /**
   * An ACL remembers no connections: the answers need a rule of their own, to any client port.
   *
   * <p>The ICMP message that a packet is too large for the path can come from any router and stays
   * outside; it is the client's end that has to agree on smaller segments, as home routers and VPNs
   * do.
   */
  private void createAcl(String allowedCidr) {
    NetworkAcl acl =
        NetworkAcl.Builder.create(this, "Acl")
            .vpc(vpc)
            .subnetSelection(SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
            .build();
    AclCidr client = AclCidr.ipv4(allowedCidr);
    acl.addEntry(
        "Questions", entry(client, TrafficDirection.INGRESS, AclTraffic.tcpPort(Warehouse.PORT)));
    acl.addEntry(
        "Answers",
        entry(
            client,
            TrafficDirection.EGRESS,
            AclTraffic.tcpPortRange(FIRST_EPHEMERAL_PORT, LAST_PORT)));
  }

  private static CommonNetworkAclEntryOptions entry(
      AclCidr client, TrafficDirection direction, AclTraffic traffic) {
    return CommonNetworkAclEntryOptions.builder()
        .ruleNumber(RULE)
        .ruleAction(Action.ALLOW)
        .cidr(client)
        .direction(direction)
        .traffic(traffic)
        .build();
  }

  private SecurityGroup createSecurityGroup(String allowedCidr) {
    SecurityGroup group =
        SecurityGroup.Builder.create(this, "SecurityGroup")
            .vpc(vpc)
            .description("Jobs Analytics: the database port from the one allowed address")
            .allowAllOutbound(false)
            .build();
    group.addIngressRule(Peer.ipv4(allowedCidr), Port.tcp(Warehouse.PORT), "The one who loads it");
    return group;
  }

  /** By hand, as the CDK's own flow log lets its role pass itself on. */
  private void createFlowLog(IKey auditKey) {
    LogGroup log =
        LogGroup.Builder.create(this, "FlowLogs")
            .encryptionKey(auditKey)
            .retention(RetentionDays.ONE_YEAR)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Role role = ServiceRoles.flowLog(this, log);
    CfnFlowLog.Builder.create(this, "FlowLog")
        .resourceType("VPC")
        .resourceId(vpc.getVpcId())
        .trafficType("ALL")
        .logDestinationType("cloud-watch-logs")
        .logGroupName(log.getLogGroupName())
        .deliverLogsPermissionArn(role.getRoleArn())
        .build()
        .getNode()
        .addDependency(role);
  }
}
