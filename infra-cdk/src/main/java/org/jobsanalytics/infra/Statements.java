package org.jobsanalytics.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/**
 * The statements of every policy. Each has a name (its {@code Sid}) that says what it is for; the
 * request table and the mutation report speak of it by that name.
 *
 * <p>Conditions are shaped as IAM has them: operator, then key, then value.
 */
final class Statements {

  static final Map<String, Map<String, ?>> ALWAYS = Map.of();

  private Statements() {}

  /** For a policy of a role, which needs no principal. */
  static PolicyStatement allow(
      String name,
      List<String> actions,
      List<String> resources,
      Map<String, ? extends Map<String, ?>> conditions) {
    return statement(name, Effect.ALLOW, actions, resources, conditions).build();
  }

  /** For a policy of a role: holds whatever another policy allows. */
  static PolicyStatement deny(String name, List<String> actions) {
    return statement(name, Effect.DENY, actions, List.of("*"), ALWAYS).build();
  }

  /** For a policy of a resource: an AWS service, such as {@code cloudtrail.amazonaws.com}. */
  static PolicyStatement allowService(
      String name,
      String service,
      List<String> actions,
      List<String> resources,
      Map<String, ? extends Map<String, ?>> conditions) {
    return allowServices(name, List.of(service), actions, resources, conditions);
  }

  /** The same for several services, which all need the same. */
  static PolicyStatement allowServices(
      String name,
      List<String> services,
      List<String> actions,
      List<String> resources,
      Map<String, ? extends Map<String, ?>> conditions) {
    return statement(name, Effect.ALLOW, actions, resources, conditions)
        .principals(
            services.stream().map(ServicePrincipal::fromStaticServicePrincipleName).toList())
        .build();
  }

  /** For a policy of a resource: forbids it to everyone, the account's administrators included. */
  static PolicyStatement denyAnyone(
      String name,
      List<String> actions,
      List<String> resources,
      Map<String, ? extends Map<String, ?>> conditions) {
    return statement(name, Effect.DENY, actions, resources, conditions)
        .principals(List.of(new AnyPrincipal()))
        .build();
  }

  private static PolicyStatement.Builder statement(
      String name,
      Effect effect,
      List<String> actions,
      List<String> resources,
      Map<String, ? extends Map<String, ?>> conditions) {
    return PolicyStatement.Builder.create()
        .sid(name)
        .effect(effect)
        .actions(actions)
        .resources(resources)
        .conditions(ordered(conditions));
  }

  /** {@code Map.of} has another order in each JVM; a template must be the same each time. */
  private static Map<String, Object> ordered(Map<String, ? extends Map<String, ?>> conditions) {
    Map<String, Object> ordered = new TreeMap<>();
    conditions.forEach((operator, keys) -> ordered.put(operator, new TreeMap<>(keys)));
    return ordered;
  }
}
