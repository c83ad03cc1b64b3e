package org.jobsanalytics.etl.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;

/** Looks at what is deployed on AWS, and says where it is not what was designed. */
public final class CloudDoctor {

  private final Aws aws;

  public CloudDoctor(Aws aws) {
    this.aws = aws;
  }

  /**
   * What to say of something that was tried and failed: where AWS denied it, that one cannot tell,
   * since the auditor may do little of what the pipeline does.
   *
   * @param right that the trial needed, as in {@code s3:ListBucket}
   * @param failure whose cause may come from AWS
   * @param mend what mends it if it was not denied
   */
  public static Finding failed(String check, String right, Exception failure, String mend) {
    if (failure.getCause() instanceof AwsServiceException refusal && Answers.isDenied(refusal)) {
      return Finding.cannotTell(
          check,
          "needs " + right,
          "try it as the one who runs the pipeline: the role jobs-etl-writer");
    }
    return Finding.wrong(check, String.valueOf(failure.getMessage()), mend);
  }

  /**
   * The command that deploys again. A setting that it leaves out goes back to its default, so that
   * one alone would also undo the others.
   *
   * @param options of the command, as in {@code --revert-drift}; {@code ""} for none
   */
  public static String redeploy(String options) {
    return "npx cdk deploy"
        + (options.isEmpty() ? "" : " " + options)
        + "  # and every other -c of the last deployment";
  }

  /**
   * The lake's bucket, what the caller may do there, and the trail that watches it.
   *
   * @param prefix of the lake in the bucket: {@code ""}, or a path that ends with a slash
   */
  public List<Finding> examineLake(String bucket, String prefix) {
    List<Finding> findings = new ArrayList<>();
    StsClient sts = aws.sts();
    findings.addAll(
        new Question("caller", Permission.GET_CALLER_IDENTITY, Set.of())
            .ask(() -> caller(sts.getCallerIdentity().arn(), bucket, prefix)));
    findings.addAll(new BucketExamination(aws.s3(), bucket).examine());
    findings.addAll(new TrailExamination(aws.cloudTrail(aws.region()), bucket).examine());
    return List.copyOf(findings);
  }

  private List<Finding> caller(String arn, String bucket, String prefix) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            "caller",
            !arn.endsWith(":root"),
            arn,
            "the account's root user, who may do everything",
            "log in with 'aws sso login' and remove the root user's access keys"));
    if (!arn.endsWith(":root")) {
      findings.addAll(new CallerExamination(aws.iam(), bucket, prefix + "raw/").examine(arn));
    }
    return findings;
  }

  /**
   * The warehouse on RDS.
   *
   * @param host as in {@code jobs-analytics.c1a2b3.eu-west-3.rds.amazonaws.com}
   * @param allowedCidr the one address that may reach it; any single one if absent
   */
  public List<Finding> examineWarehouse(String host, Optional<String> allowedCidr) {
    String instance = host.substring(0, host.indexOf('.'));
    return new DatabaseExamination(aws.rds(), aws.ec2(), instance, allowedCidr).examine();
  }
}
