package org.jobsanalytics.etl.cloud;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * Whether the trail that the CDK stack makes records everything.
 *
 * @param bucket the lake's, whose objects it watches
 */
record TrailExamination(CloudTrailClient cloudTrail, String bucket) {

  static final String TRAIL = "jobs-analytics";

  private static final Set<String> ABSENT =
      Set.of("TrailNotFoundException", "ResourceNotFoundException");

  List<Finding> examine() {
    return Stream.of(kind(), logging(), events()).flatMap(List::stream).toList();
  }

  private List<Finding> kind() {
    return new Question("trail validation", Permission.GET_TRAIL, ABSENT)
        .ask(
            () -> {
              Trail trail = cloudTrail.getTrail(get -> get.name(TRAIL)).trail();
              return List.of(
                  Finding.of(
                      "trail validation",
                      Boolean.TRUE.equals(trail.logFileValidationEnabled()),
                      "on: a changed file shows",
                      "expected it on, was off",
                      update("--enable-log-file-validation")),
                  Finding.of(
                      "trail regions",
                      Boolean.TRUE.equals(trail.isMultiRegionTrail()),
                      "all",
                      "expected all, was " + trail.homeRegion() + " alone",
                      update("--is-multi-region-trail")),
                  Finding.of(
                      "trail encryption",
                      trail.kmsKeyId() != null,
                      "by a KMS key",
                      "expected a KMS key, was none",
                      Question.MEND));
            });
  }

  private List<Finding> logging() {
    return new Question("trail logging", Permission.GET_TRAIL_STATUS, ABSENT)
        .ask(
            () -> {
              GetTrailStatusResponse status = cloudTrail.getTrailStatus(get -> get.name(TRAIL));
              boolean isLogging = Boolean.TRUE.equals(status.isLogging());
              String error =
                  status.latestDeliveryError() == null ? "" : status.latestDeliveryError();
              return List.of(
                  Finding.of(
                      "trail logging",
                      isLogging && error.isEmpty(),
                      "on",
                      isLogging
                          ? "its last file was not delivered: " + error
                          : "expected it on, was stopped",
                      isLogging ? Question.MEND : "aws cloudtrail start-logging --name " + TRAIL));
            });
  }

  private List<Finding> events() {
    return new Question("trail events", Permission.GET_EVENT_SELECTORS, ABSENT)
        .ask(
            () -> {
              GetEventSelectorsResponse selectors =
                  cloudTrail.getEventSelectors(get -> get.trailName(TRAIL));
              if (selectors.hasAdvancedEventSelectors()) {
                return List.of(
                    Finding.cannotTell(
                        "trail events",
                        "chosen by advanced selectors, which the stack does not use",
                        Question.MEND));
              }
              return List.of(
                  management(selectors.eventSelectors()), objects(selectors.eventSelectors()));
            });
  }

  private static Finding management(List<EventSelector> selectors) {
    return Finding.of(
        "trail of calls",
        selectors.stream()
            .anyMatch(one -> isOfAll(one) && Boolean.TRUE.equals(one.includeManagementEvents())),
        "reads and writes",
        "expected all management events, was fewer",
        Question.MEND);
  }

  private Finding objects(List<EventSelector> selectors) {
    return Finding.of(
        "trail of objects",
        selectors.stream()
            .filter(TrailExamination::isOfAll)
            .flatMap(one -> one.dataResources().stream())
            .filter(resource -> resource.type().equals("AWS::S3::Object"))
            .map(DataResource::values)
            .flatMap(List::stream)
            .anyMatch(this::holdsLake),
        "reads and writes of the lake's",
        "expected all events of the lake's objects, was fewer",
        Question.MEND);
  }

  private static boolean isOfAll(EventSelector selector) {
    return selector.readWriteType() == ReadWriteType.ALL;
  }

  /** The lake's bucket, or all of the account's. */
  private boolean holdsLake(String arn) {
    return arn.endsWith(":::" + bucket + "/") || arn.endsWith(":s3") || arn.endsWith(":::");
  }

  private static String update(String change) {
    return "aws cloudtrail update-trail --name " + TRAIL + " " + change;
  }
}
