package org.jobsanalytics.infra;

/**
 * A rule that a resource breaks.
 *
 * @param rule as the tool calls it, such as {@code CT.S3.PR.9} or {@code AwsSolutions-IAM5[…]}
 * @param resource its path in the stack or its logical id
 */
record Finding(String rule, String resource) implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }
}
