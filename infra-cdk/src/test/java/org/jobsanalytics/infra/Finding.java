package org.jobsanalytics.infra;

import java.util.regex.Pattern;

/**
 * A rule that a resource breaks.
 *
 * @param rule as the tool calls it, such as {@code CT.S3.PR.9} or {@code AwsSolutions-IAM5[…]}
 * @param resource its path in the stack or its logical id
 */
record Finding(String rule, String resource) implements Comparable<Finding> {

  /** What the CDK puts behind a logical id; it says nothing to a reader. */
  private static final Pattern DIGEST = Pattern.compile("(?<=[A-Za-z])[0-9A-F]{8}\\b");

  Finding {
    rule = withoutDigest(rule);
    resource = withoutDigest(resource);
  }

  static String withoutDigest(String text) {
    return DIGEST.matcher(text).replaceFirst("");
  }

  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }
}
