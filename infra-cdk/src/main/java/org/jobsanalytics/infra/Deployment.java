package org.jobsanalytics.infra;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What whoever deploys decides. {@link DeploymentContext} reads it from {@code -c name=value}.
 *
 * @param allowedCidr the one IPv4 address that may reach the database, with {@code /32}
 * @param environment a tag on every resource, such as {@code dev} or {@code prod}
 * @param multiAz a second server in another data centre takes over when the first fails, at twice
 *     the price
 * @param retentionDays after which raw pages expire; empty means never
 * @param budgetEur a month, for the alarm on spending
 * @param bucketName of the lake; empty means {@code data-lake-emploi-<account>-<region>}
 * @param trustedPrincipal ARN of the role or user that may take the three roles; empty means
 *     permission sets of IAM Identity Center
 * @param alarmEmail who is told; empty means nobody until somebody subscribes to the topic
 */
record Deployment(
    String allowedCidr,
    String environment,
    boolean multiAz,
    OptionalInt retentionDays,
    int budgetEur,
    Optional<String> bucketName,
    Optional<String> trustedPrincipal,
    Optional<String> alarmEmail) {

  /** S3 moves nothing to infrequent access earlier. */
  static final int DAYS_TO_INFREQUENT_ACCESS = 30;
}
