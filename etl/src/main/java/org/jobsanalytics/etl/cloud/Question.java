package org.jobsanalytics.etl.cloud;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jobsanalytics.etl.settings.AwsSettings;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A question to AWS that may be refused.
 *
 * @param check what it is about
 * @param absent the codes by which AWS says that there is no such thing
 */
record Question(String check, Permission needed, Set<String> absent) {

  /** Brings back what was changed by hand; a plain deploy compares templates only. */
  static final String MEND = CloudDoctor.redeploy("--revert-drift");

  static final String ASK_AS_AUDITOR = "ask with the role jobs-auditor: AWS_PROFILE=… jobs doctor";

  Question {
    absent = Set.copyOf(absent);
  }

  /** What was found; where AWS refuses to say, that one cannot tell, and which right is missing. */
  List<Finding> ask(Supplier<List<Finding>> answer) {
    try {
      return answer.get();
    } catch (AwsServiceException e) {
      return List.of(refused(e));
    } catch (SdkException e) {
      return List.of(Finding.cannotTell(check, AwsSettings.complaint(e), ASK_AS_AUDITOR));
    }
  }

  private Finding refused(AwsServiceException e) {
    if (absent.contains(Answers.code(e))) {
      return Finding.wrong(check, "there is none: " + Answers.code(e), MEND);
    }
    return Finding.cannotTell(check, Answers.refusal(needed, e), ASK_AS_AUDITOR);
  }
}
