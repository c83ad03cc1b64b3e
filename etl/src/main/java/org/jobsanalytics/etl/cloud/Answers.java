package org.jobsanalytics.etl.cloud;

import java.util.function.Supplier;
import org.jobsanalytics.etl.settings.AwsSettings;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What AWS says where it does not answer. */
final class Answers {

  private static final int FORBIDDEN = 403;

  private Answers() {}

  /**
   * An answer that the audit cannot do without.
   *
   * @param what a verb and its object, for the message
   * @throws CloudException if there is none; it names the right that is missing
   */
  static <T> T required(String what, Permission needed, Supplier<T> question) {
    try {
      return question.get();
    } catch (AwsServiceException e) {
      throw new CloudException("audit: cannot " + what + ": " + refusal(needed, e), e);
    } catch (SdkException e) {
      throw new CloudException("audit: cannot " + what + ": " + AwsSettings.complaint(e), e);
    }
  }

  static String refusal(Permission needed, AwsServiceException e) {
    return isDenied(e) ? "needs " + needed.action() + "; the role jobs-auditor has it" : said(e);
  }

  static boolean isDenied(AwsServiceException e) {
    String code = code(e);
    return code.startsWith("AccessDenied")
        || code.equals("UnauthorizedOperation")
        || (code.isEmpty() && e.statusCode() == FORBIDDEN);
  }

  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? ""
        : e.awsErrorDetails().errorCode();
  }

  private static String said(AwsServiceException e) {
    return code(e).isEmpty() ? "AWS answered " + e.statusCode() : "AWS answered " + code(e);
  }
}
