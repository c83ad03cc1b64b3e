package org.jobsanalytics.etl.lake;

/** A lake in S3Mock. */
final class S3MockLakeIT extends S3LakeContract {

  @Override
  DataLake lake(String prefix) {
    return TestS3.lake(bucket(S3MockServer.BUCKET, prefix, S3MockServer.endpoint()));
  }
}
