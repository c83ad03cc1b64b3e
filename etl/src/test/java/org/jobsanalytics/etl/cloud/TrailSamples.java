package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Records in CloudTrail's form; all are made up. */
public final class TrailSamples {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TrailSamples() {}

  /** A fortnight of a pipeline's life: 143 calls, in {@code sample-trail.json}. */
  public static byte[] fortnight() {
    try (InputStream text = TrailSamples.class.getResourceAsStream("sample-trail.json")) {
      return packed(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One call; what a test is about is set in it. */
  public static ObjectNode event() {
    return (ObjectNode)
        json(
            """
            {"eventVersion": "1.11",
             "userIdentity": {"type": "AssumedRole",
               "arn": "arn:aws:sts::123456789012:assumed-role/jobs-etl-writer/nightly"},
             "eventTime": "2026-11-20T04:00:00Z", "eventSource": "s3.amazonaws.com",
             "eventName": "GetBucketVersioning", "awsRegion": "eu-west-3",
             "sourceIPAddress": "203.0.113.7", "userAgent": "aws-sdk-java",
             "requestParameters": {"bucketName": "lake"}, "responseElements": null,
             "eventID": "1", "readOnly": true, "eventType": "AwsApiCall"}
            """);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  public static byte[] trailFile(JsonNode... records) {
    ObjectNode file = JSON.createObjectNode();
    file.putArray("Records");
    for (JsonNode record : records) {
      file.withArray("Records").add(record);
    }
    return packed(file.toString());
  }

  static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Puts a file where a copy of the trail's bucket would have it. */
  public static void put(Path folder, String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
