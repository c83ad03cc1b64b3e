package org.jobsanalytics.etl.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/**
 * Whether the warehouse on RDS is set up as designed.
 *
 * @param instance its identifier, the first part of its host's name
 * @param allowedCidr the one address that may reach it; any single one if absent
 */
record DatabaseExamination(
    RdsClient rds, Ec2Client ec2, String instance, Optional<String> allowedCidr) {

  /**
   * Those before ended in August 2024.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html">Certificate
   *     authorities</a>
   */
  private static final String AUTHORITIES = "rds-ca-(rsa2048|rsa4096|ecc384)-g[1-9]";

  private static final String NEWEST = "rds-ca-rsa2048-g1";

  List<Finding> examine() {
    return new Question(
            "warehouse on RDS", Permission.DESCRIBE_DB_INSTANCES, Set.of("DBInstanceNotFound"))
        .ask(
            () -> {
              List<DBInstance> found =
                  rds.describeDBInstances(describe -> describe.dbInstanceIdentifier(instance))
                      .dbInstances();
              return found.isEmpty()
                  ? List.of(Finding.wrong("warehouse on RDS", "no " + instance, Question.MEND))
                  : examine(found.get(0));
            });
  }

  private List<Finding> examine(DBInstance database) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            "warehouse encryption",
            Boolean.TRUE.equals(database.storageEncrypted()),
            "on",
            "expected it on, was off",
            "copy a snapshot with a key and restore it: aws rds copy-db-snapshot --kms-key-id …"));
    findings.add(
        Finding.of(
            "warehouse IAM login",
            Boolean.TRUE.equals(database.iamDatabaseAuthenticationEnabled()),
            "on",
            "expected it on, was off",
            modify("--enable-iam-database-authentication")));
    String authority = String.valueOf(database.caCertificateIdentifier());
    findings.add(
        Finding.of(
            "warehouse certificate",
            authority.matches(AUTHORITIES),
            authority,
            "expected " + NEWEST + ", was " + authority,
            modify("--ca-certificate-identifier " + NEWEST)));
    findings.add(
        Finding.ok(
            "warehouse address",
            Boolean.TRUE.equals(database.publiclyAccessible())
                ? "public, as designed: the firewall decides who reaches it"
                : "not public: reached from inside its network only"));
    findings.addAll(firewall(database));
    return findings;
  }

  private List<Finding> firewall(DBInstance database) {
    List<String> groups =
        database.vpcSecurityGroups().stream()
            .map(VpcSecurityGroupMembership::vpcSecurityGroupId)
            .toList();
    int port = database.endpoint() == null ? 0 : database.endpoint().port();
    return new FirewallExamination(ec2, groups, port, allowedCidr).examine();
  }

  private String modify(String change) {
    return "aws rds modify-db-instance --db-instance-identifier "
        + instance
        + " "
        + change
        + " --apply-immediately";
  }
}
