package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that AWS is asked for. */
final class TrailSourceIT {

  private static final Instant FROM = Instant.parse("2026-11-19T12:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-20T12:00:00Z");
  private static final String LOOKUP = "cloudtrail:LookupEvents";
  private static final String FILES = "AWSLogs/123456789012/CloudTrail/eu-west-3/2026/11/";

  @TempDir private Path folder;
  private AwsServer server;
  private Aws aws;
  private final List<JsonNode> events = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    server = AwsServer.start();
    aws = server.aws();
  }

  @AfterEach
  void close() {
    aws.close();
    server.close();
  }

  @Test
  void history_isAskedPageByPageInBothRegionsAtItsPace() {
    server
        .answers(LOOKUP, page("more", TrailSamples.event().put("eventID", "1")))
        .answers(LOOKUP, page("", TrailSamples.event().put("eventID", "2")))
        .answers(LOOKUP, page("", TrailSamples.event().put("eventID", "3")));

    new EventLookup(aws, pauses::add).read(FROM, TO, events::add);

    assertThat(events)
        .extracting(event -> event.path("eventID").asText())
        .containsExactly("1", "2", "3");
    assertThat(server.requests())
        .extracting(AwsServer.Request::region)
        .containsExactly("eu-west-3", "eu-west-3", "us-east-1");
    assertThat(server.requests().get(0).words())
        .contains("\"StartTime\":" + FROM.getEpochSecond())
        .doesNotContain("NextToken");
    assertThat(server.requests().get(1).words()).contains("\"NextToken\":\"more\"");
    assertThat(pauses).containsOnly(EventLookup.BETWEEN).hasSize(3);
  }

  @Test
  void historyWithoutEnd_isAnError() {
    server.answers(LOOKUP, page("again", TrailSamples.event()));

    assertThatThrownBy(() -> new EventLookup(aws, pauses::add, 20).read(FROM, TO, events::add))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("at most 1,000 events")
        .hasMessageContaining("--trail-logs");
    assertThat(server.requests()).hasSize(20);
  }

  @Test
  void historyDenied_namesTheRight() {
    server.refuses(LOOKUP, 400, "AccessDeniedException");

    assertThatThrownBy(() -> new EventLookup(aws, pauses::add).read(FROM, TO, events::add))
        .isInstanceOf(CloudException.class)
        .hasMessage(
            "audit: cannot look up events: needs cloudtrail:LookupEvents; the role jobs-auditor has it");
  }

  @Test
  void historyOfBrokenEvents_countsThem() {
    server.answers(LOOKUP, "{\"Events\":[{\"CloudTrailEvent\":\"{\"},{}]}");

    Audit.Found found = Audit.ofHistory(aws, new Audit.Span(FROM, TO)).write(folder).found();

    assertThat(found).isEqualTo(new Audit.Found(0, 0, 0, 0, 4));
  }

  @Test
  void bucket_isReadDayByDayInEachRegion() {
    server
        .answers(
            "sts:GetCallerIdentity", AwsAnswers.identity("assumed-role/jobs-auditor/dominique"))
        .answers(
            "s3:ListBucket",
            list(
                "<CommonPrefixes><Prefix>AWSLogs/123456789012/CloudTrail/eu-west-3/</Prefix></CommonPrefixes>"))
        .answers("s3:ListBucket", list(key(FILES + "19/1.json.gz")))
        .answers("s3:ListBucket", list(key(FILES + "20/2.json.gz") + key(FILES + "20/notes.txt")))
        .answers(
            "s3:GetObject",
            TrailSamples.trailFile(TrailSamples.event().put("eventTime", "2026-11-19T11:59:59Z")))
        .answers(
            "s3:GetObject", TrailSamples.trailFile(TrailSamples.event(), TrailSamples.event()));

    Audit.Written written =
        Audit.ofBucket(aws, "s3://trail", new Audit.Span(FROM, TO)).write(folder);

    assertThat(written.found().events()).as("but the one before noon").isEqualTo(2);
    assertThat(server.requests())
        .extracting(AwsServer.Request::words)
        .filteredOn(words -> words.startsWith("/trail"))
        .satisfiesExactly(
            regions ->
                assertThat(regions)
                    .contains("prefix=AWSLogs/123456789012/CloudTrail/", "delimiter=/"),
            first -> assertThat(first).contains("prefix=" + FILES + "19/"),
            one -> assertThat(one).startsWith("/trail/" + FILES + "19/1.json.gz"),
            second -> assertThat(second).contains("prefix=" + FILES + "20/"),
            two -> assertThat(two).startsWith("/trail/" + FILES + "20/2.json.gz"));
  }

  @Test
  void bucketWithoutFiles_isAnError() {
    server
        .answers(
            "sts:GetCallerIdentity", AwsAnswers.identity("assumed-role/jobs-auditor/dominique"))
        .answers("s3:ListBucket", list(""));

    assertThatThrownBy(
            () -> Audit.ofBucket(aws, "s3://trail/logs/", new Audit.Span(FROM, TO)).write(folder))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("was none at s3://trail/logs/AWSLogs/123456789012/CloudTrail/");
  }

  @Test
  void fileDenied_namesFileAndRight() {
    server
        .answers(
            "sts:GetCallerIdentity", AwsAnswers.identity("assumed-role/jobs-auditor/dominique"))
        .answers(
            "s3:ListBucket",
            list(
                "<CommonPrefixes><Prefix>AWSLogs/123456789012/CloudTrail/eu-west-3/</Prefix></CommonPrefixes>"))
        .answers("s3:ListBucket", list(key(FILES + "19/1.json.gz")))
        .refuses("s3:GetObject", 403, "AccessDenied");

    assertThatThrownBy(
            () -> Audit.ofBucket(aws, "s3://trail", new Audit.Span(FROM, TO)).write(folder))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("1.json.gz: needs s3:GetObject");
  }

  private static String page(String next, ObjectNode... events) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.putArray("Events");
    for (ObjectNode event : events) {
      page.withArray("Events").addObject().put("CloudTrailEvent", event.toString());
    }
    return (next.isEmpty() ? page : page.put("NextToken", next)).toString();
  }

  private static String list(String content) {
    return "<ListBucketResult><IsTruncated>false</IsTruncated>" + content + "</ListBucketResult>";
  }

  private static String key(String key) {
    return "<Contents><Key>" + key + "</Key></Contents>";
  }
}
