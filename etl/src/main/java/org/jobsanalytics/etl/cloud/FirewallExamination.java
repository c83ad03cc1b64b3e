package org.jobsanalytics.etl.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/**
 * Whether the security groups of the warehouse let in exactly one IPv4 address, to its port.
 *
 * @param allowedCidr that address; any single one if absent
 */
record FirewallExamination(
    Ec2Client ec2, List<String> groups, int port, Optional<String> allowedCidr) {

  private static final String CHECK = "warehouse firewall";

  /** A group has a few hundred rules at most. */
  private static final int MOST_PAGES = 100;

  List<Finding> examine() {
    return new Question(
            CHECK, Permission.DESCRIBE_SECURITY_GROUP_RULES, Set.of("InvalidGroup.NotFound"))
        .ask(() -> List.of(judge(rules())));
  }

  private List<SecurityGroupRule> rules() {
    List<SecurityGroupRule> incoming = new ArrayList<>();
    if (groups.isEmpty()) {
      return incoming;
    }
    Filter ofGroups = Filter.builder().name("group-id").values(groups).build();
    int pages = 0;
    for (DescribeSecurityGroupRulesResponse page :
        ec2.describeSecurityGroupRulesPaginator(describe -> describe.filters(ofGroups))) {
      if (++pages > MOST_PAGES) {
        throw new CloudException("doctor: expected at most 100 pages of firewall rules");
      }
      page.securityGroupRules().stream()
          .filter(rule -> !Boolean.TRUE.equals(rule.isEgress()))
          .forEach(incoming::add);
    }
    return incoming;
  }

  private Finding judge(List<SecurityGroupRule> rules) {
    boolean isGood = rules.size() == 1 && isAsDesigned(rules.get(0));
    String expected = allowedCidr.orElse("one address/32") + " to port " + port;
    return Finding.of(
        CHECK,
        isGood,
        "lets in " + rules.stream().map(FirewallExamination::words).collect(Collectors.joining()),
        "expected "
            + expected
            + " alone, was "
            + (rules.isEmpty()
                ? "nothing"
                : rules.stream().map(FirewallExamination::words).collect(Collectors.joining("; "))),
        mend(rules));
  }

  private boolean isAsDesigned(SecurityGroupRule rule) {
    String cidr = String.valueOf(rule.cidrIpv4());
    return "tcp".equals(rule.ipProtocol())
        && Objects.equals(rule.fromPort(), port)
        && Objects.equals(rule.toPort(), port)
        && cidr.endsWith("/32")
        && allowedCidr.orElse(cidr).equals(cidr);
  }

  private static String words(SecurityGroupRule rule) {
    String from =
        Stream.of(rule.cidrIpv4(), rule.cidrIpv6(), rule.prefixListId())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(
                rule.referencedGroupInfo() == null ? "?" : rule.referencedGroupInfo().groupId());
    String ports =
        Objects.equals(rule.fromPort(), rule.toPort())
            ? "port " + rule.fromPort()
            : "ports " + rule.fromPort() + " to " + rule.toPort();
    return from + " to " + (Objects.equals(rule.fromPort(), -1) ? "all ports" : ports);
  }

  /** The surplus is named; with none, the address of the deployment is another. */
  private String mend(List<SecurityGroupRule> rules) {
    String surplus =
        rules.stream()
            .filter(rule -> !isAsDesigned(rule))
            .map(
                rule ->
                    "aws ec2 revoke-security-group-ingress --group-id "
                        + rule.groupId()
                        + " --security-group-rule-ids "
                        + rule.securityGroupRuleId())
            .collect(Collectors.joining("; "));
    return rules.size() > 1 && !surplus.isEmpty()
        ? surplus
        : CloudDoctor.redeploy(
            "--revert-drift -c allowedCidr=" + allowedCidr.orElse("<your address>/32"));
  }
}
