package org.jobsanalytics.etl.settings;

/**
 * The settings that are not ours: region and credentials are found as every AWS tool finds them.
 */
public final class AwsSettings {

  private AwsSettings() {}

  /**
   * Why AWS was not asked, or did not do it. Where nothing is set, the SDK tells every place it
   * looked at; what to set is shorter.
   */
  public static String complaint(RuntimeException failure) {
    String words = String.valueOf(failure.getMessage());
    if (words.startsWith("Unable to load region")) {
      return "expected a region, was none; set AWS_REGION, or AWS_PROFILE to a profile that has one";
    }
    if (words.startsWith("Unable to load credentials")) {
      return "expected AWS credentials, was none; set AWS_PROFILE and log in with 'aws sso login'";
    }
    return words;
  }
}
