package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands a record of CloudTrail.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">Record
 *     contents</a>
 */
final class TrailEventReader {

  /** Controls, marks that turn the direction of writing, halves of characters. */
  private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private static final List<String> NAMES_OF_RESOURCES =
      List.of(
          "policyArn",
          "roleArn",
          "roleName",
          "userName",
          "groupId",
          "dBInstanceIdentifier",
          "keyId",
          "secretId",
          "stackName",
          "trailName",
          "name");

  private TrailEventReader() {}

  /** The event; empty if the record has no time or no name. */
  static Optional<TrailEvent> read(JsonNode event) {
    String action = text(event, "eventName");
    Optional<Instant> at = instant(text(event, "eventTime"));
    if (at.isEmpty() || action.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TrailEvent(
            text(event, "eventID"),
            at.get(),
            new TrailEvent.Call(
                text(event, "eventSource").replaceFirst("\\.amazonaws\\.com$", ""),
                action,
                text(event, "awsRegion"),
                event.path("readOnly").asBoolean(false)),
            caller(event),
            error(event, action),
            resources(event)));
  }

  private static TrailEvent.Caller caller(JsonNode event) {
    JsonNode identity = event.path("userIdentity");
    String kind = text(identity, "type");
    boolean isRoot =
        kind.equals("Root")
            && identity.path("invokedBy").isMissingNode()
            && !text(event, "eventType").equals("AwsServiceEvent");
    return new TrailEvent.Caller(
        principal(identity, kind),
        kind,
        text(event, "sourceIPAddress"),
        text(event, "userAgent"),
        isRoot);
  }

  private static String principal(JsonNode identity, String kind) {
    String arn = text(identity, "arn");
    if (kind.equals("Root")) {
      return "root";
    }
    if (kind.equals("AssumedRole") && arn.contains(":assumed-role/")) {
      return arn.substring(arn.indexOf(":assumed-role/") + ":assumed-role/".length());
    }
    return Stream.of("userName", "invokedBy", "arn", "principalId", "accountId")
        .map(name -> text(identity, name))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(kind.isEmpty() ? "?" : kind);
  }

  /** A refused log-in to the console has no code, but an answer that says so. */
  private static String error(JsonNode event, String action) {
    String code = text(event, "errorCode");
    boolean isRefusedLogin =
        action.equals("ConsoleLogin")
            && text(event.path("responseElements"), "ConsoleLogin").equals("Failure");
    return code.isEmpty() && isRefusedLogin ? "AccessDeniedAtLogin" : code;
  }

  private static List<String> resources(JsonNode event) {
    List<String> resources = new ArrayList<>();
    event.path("resources").forEach(resource -> resources.add(text(resource, "ARN")));
    resources.removeIf(String::isEmpty);
    if (!resources.isEmpty()) {
      return resources;
    }
    JsonNode parameters = event.path("requestParameters");
    String bucket = text(parameters, "bucketName");
    if (!bucket.isEmpty()) {
      String key = text(parameters, "key");
      resources.add("arn:aws:s3:::" + bucket + (key.isEmpty() ? "" : "/" + key));
    }
    NAMES_OF_RESOURCES.forEach(name -> resources.add(text(parameters, name)));
    resources.removeIf(String::isEmpty);
    return resources;
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode node, String name) {
    return UNSHOWABLE.matcher(node.path(name).asText("")).replaceAll("\uFFFD");
  }
}
