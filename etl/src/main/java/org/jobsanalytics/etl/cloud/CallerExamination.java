package org.jobsanalytics.etl.cloud;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * Whether the one who runs the pipeline may add raw pages and may not delete any, by IAM's own
 * simulation. It judges policies of identities and their boundaries; what bucket and key say comes
 * on top.
 *
 * <p>The auditor may ask that, but runs no pipeline: asked by him, it is about {@code
 * jobs-etl-writer}.
 *
 * @param raw what the keys of raw pages start with
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
 */
record CallerExamination(IamClient iam, String bucket, String raw) {

  private static final String PUT = "s3:PutObject";
  private static final String[] ACTIONS = {PUT, "s3:DeleteObject", "s3:DeleteObjectVersion"};
  private static final Pattern ROLE =
      Pattern.compile("arn:(?<partition>[a-z-]+):sts::\\d+:assumed-role/(?<role>[^/]+)/.+");
  private static final String TAKE_WRITER =
      "let the pipeline take the role jobs-etl-writer: role_arn in its AWS profile";

  List<Finding> examine(String caller) {
    Matcher assumed = ROLE.matcher(caller);
    if (!assumed.matches()) {
      return simulate(caller);
    }
    String role = assumed.group("role");
    String name = role.equals("jobs-auditor") ? "jobs-etl-writer" : role;
    // A session's ARN leaves out the path of its role, which the simulation needs.
    return new Question("rights on raw pages", Permission.GET_ROLE, Set.of("NoSuchEntity"))
        .ask(() -> simulate(iam.getRole(get -> get.roleName(name)).role().arn()));
  }

  private List<Finding> simulate(String principal) {
    String partition = principal.split(":", 3)[1];
    String page = "arn:" + partition + ":s3:::" + bucket + "/" + raw + "doctor";
    return new Question(
            "rights on raw pages", Permission.SIMULATE_PRINCIPAL_POLICY, Set.of("NoSuchEntity"))
        .ask(
            () ->
                judge(
                    principal,
                    iam.simulatePrincipalPolicy(
                            simulate ->
                                simulate
                                    .policySourceArn(principal)
                                    .actionNames(ACTIONS)
                                    .resourceArns(page))
                        .evaluationResults()));
  }

  private static List<Finding> judge(String principal, List<EvaluationResult> results) {
    String who = principal.substring(principal.lastIndexOf('/') + 1);
    Predicate<EvaluationResult> isPut = result -> PUT.equals(result.evalActionName());
    List<String> deletes =
        results.stream()
            .filter(isPut.negate())
            .filter(CallerExamination::isAllowed)
            .map(EvaluationResult::evalActionName)
            .toList();
    Optional<EvaluationResult> put = results.stream().filter(isPut).findFirst();
    if (results.size() < ACTIONS.length || put.isEmpty()) {
      return List.of(
          Finding.cannotTell(
              "rights on raw pages",
              "expected " + ACTIONS.length + " answers of the simulation, was " + results.size(),
              ""));
    }
    return List.of(
        Finding.of(
            "may add raw pages",
            isAllowed(put.get()),
            who + " may",
            who + " may not: " + put.get().evalDecisionAsString(),
            TAKE_WRITER),
        Finding.of(
            "may not delete raw pages",
            deletes.isEmpty(),
            who + " may not",
            who + " may: " + String.join(", ", deletes),
            TAKE_WRITER));
  }

  private static boolean isAllowed(EvaluationResult result) {
    return result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED;
  }
}
