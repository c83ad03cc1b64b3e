package org.jobsanalytics.etl.lake;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/**
 * A lake in LocalStack, the last version of which asked for no account.
 *
 * <p>It enforces neither policies nor keys.
 */
@EnabledIf(
    value = "isDockerThere",
    disabledReason = "no Docker here, so the lake was not tried on LocalStack")
final class LocalStackLakeIT extends S3LakeContract {

  private static final String BUCKET = "lake-of-tests";
  private static LocalStackContainer localStack;

  static boolean isDockerThere() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @BeforeAll
  static void start() throws Exception {
    localStack = new LocalStackContainer("localstack/localstack:4.14.0").withServices("s3");
    localStack.start();
    localStack.execInContainer("awslocal", "s3", "mb", "s3://" + BUCKET);
  }

  @AfterAll
  static void stop() {
    localStack.stop();
  }

  @Override
  DataLake lake(String prefix) {
    return TestS3.lake(
        bucket(BUCKET, prefix, localStack.getEndpoint()),
        localStack.getAccessKey(),
        localStack.getSecretKey());
  }
}
