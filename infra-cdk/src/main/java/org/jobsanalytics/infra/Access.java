package org.jobsanalytics.infra;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * Three roles: the pipeline that writes, the analyst that reads the marts, the auditor that looks.
 * Nobody has keys of his own; a role is taken for at most an hour.
 *
 * <p><b>Needs</b> lake, warehouse and audit, and who may take the roles: by default whoever IAM
 * Identity Center lets in by the permission set of the role's name, or one named principal.
 * <b>Offers</b> {@link #role(RoleName)}. <b>Destroy keeps</b> nothing. <b>Costs</b> nothing.
 */
final class Access extends Construct {

  private final Map<RoleName, Role> roles = new EnumMap<>(RoleName.class);

  Access(Construct scope, RolePolicies policies, Optional<String> trustedPrincipal) {
    super(scope, "Access");
    ManagedPolicy boundary = Boundary.create(this);
    for (RoleName name : RoleName.values()) {
      roles.put(name, createRole(name, policies.of(name), boundary, trustedPrincipal));
    }
  }

  Role role(RoleName name) {
    return roles.get(name);
  }

  private Role createRole(
      RoleName name,
      List<PolicyStatement> statements,
      ManagedPolicy boundary,
      Optional<String> trustedPrincipal) {
    ManagedPolicy policy =
        ManagedPolicy.Builder.create(this, "Policy-" + name.text())
            .managedPolicyName(name.fullName())
            .path(Names.PATH)
            .statements(statements)
            .build();
    return Role.Builder.create(this, "Role-" + name.text())
        .roleName(name.fullName())
        .path(Names.PATH)
        .description(RolePolicies.purpose(name))
        .assumedBy(trusted(name, trustedPrincipal))
        .maxSessionDuration(Duration.hours(1))
        .permissionsBoundary(boundary)
        .managedPolicies(List.of(policy))
        .build();
  }

  /**
   * Identity Center makes a role of each permission set, under a name that ends with a random text;
   * a policy can therefore name it by a pattern only.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html">Referencing
   *     permission sets</a>
   */
  private static IPrincipal trusted(RoleName name, Optional<String> trustedPrincipal) {
    if (trustedPrincipal.isPresent()) {
      return new ArnPrincipal(trustedPrincipal.get());
    }
    String permissionSet =
        Names.globalArn(
            "iam", "role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_" + name.fullName() + "_*");
    return new PrincipalWithConditions(
        new ArnPrincipal(Names.accountArn()),
        Map.of("ArnLike", Map.of("aws:PrincipalArn", permissionSet)));
  }
}
