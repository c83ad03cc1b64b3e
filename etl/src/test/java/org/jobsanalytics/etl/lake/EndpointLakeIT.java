package org.jobsanalytics.etl.lake;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * A lake in whatever store {@code JOBS_TEST_S3_ENDPOINT} names, S3 itself included; region and
 * credentials come from where every AWS tool finds them, and the bucket {@code JOBS_TEST_S3_BUCKET}
 * ({@code jobs-analytics-test} if not set) must be there.
 */
@EnabledIfEnvironmentVariable(
    named = "JOBS_TEST_S3_ENDPOINT",
    matches = ".+",
    disabledReason = "JOBS_TEST_S3_ENDPOINT names no store to try the lake on")
final class EndpointLakeIT extends S3LakeContract {

  @Override
  DataLake lake(String prefix) {
    String name =
        Optional.ofNullable(System.getenv("JOBS_TEST_S3_BUCKET")).orElse("jobs-analytics-test");
    URI endpoint = URI.create(System.getenv("JOBS_TEST_S3_ENDPOINT"));
    return DataLake.open(bucket(name, prefix, endpoint));
  }
}
