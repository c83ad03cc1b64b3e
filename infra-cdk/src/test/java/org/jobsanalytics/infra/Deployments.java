package org.jobsanalytics.infra;

import java.util.Optional;
import java.util.OptionalInt;

/** Deployments to build templates of. The address is one reserved for documentation. */
final class Deployments {

  static final String ADDRESS = "203.0.113.7/32";

  private Deployments() {}

  /** What one gets who gives nothing but his address. */
  static Deployment smallest() {
    return new Deployment(
        ADDRESS,
        "dev",
        false,
        OptionalInt.empty(),
        40,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Every setting differs from its default. */
  static Deployment fullest() {
    return new Deployment(
        ADDRESS,
        "prod",
        true,
        OptionalInt.of(730),
        100,
        Optional.of("my-lake"),
        Optional.of("arn:aws:iam::123456789012:role/loader"),
        Optional.of("somebody@example.org"));
  }
}
