package org.jobsanalytics.infra;

import static org.jobsanalytics.infra.Statements.ALWAYS;
import static org.jobsanalytics.infra.Statements.allow;
import static org.jobsanalytics.infra.Statements.deny;

import java.util.List;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The most that a role of ours can ever do, whatever policy somebody attaches to it later: work
 * with objects, sign in to the database, and look. What would hide a deed or gain a right is denied
 * outright, so that no resource's policy can grant it either.
 */
final class Boundary {

  static final String NAME = Names.PREFIX + "boundary";

  private Boundary() {}

  static ManagedPolicy create(Construct scope) {
    return ManagedPolicy.Builder.create(scope, "Boundary")
        .managedPolicyName(NAME)
        .path(Names.PATH)
        .description("Jobs Analytics: the most that any of its roles can do")
        .statements(statements())
        .build();
  }

  private static List<PolicyStatement> statements() {
    List<String> anything = List.of("*");
    return List.of(
        allow("WorkAtMost", Permissions.WORK, anything, ALWAYS),
        allow("LookAtMost", Permissions.LOOK, anything, ALWAYS),
        deny("NobodyStopsTheTrail", Permissions.STOP_THE_TRAIL),
        deny("NobodyDeletes", Permissions.DELETE),
        deny("NobodyOpensUp", Permissions.OPEN_UP),
        deny("NobodyGainsRights", Permissions.GAIN_RIGHTS));
  }
}
