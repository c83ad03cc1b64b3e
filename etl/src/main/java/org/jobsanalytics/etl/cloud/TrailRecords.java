package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the trail's own files, {@code {"Records": […]}} in gzip, one record at a time. */
final class TrailRecords {

  /** CloudTrail's files have at most 50 MB; what is bigger is no such file. */
  private static final long MOST_BYTES = 256L << 20;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxDocumentLength(MOST_BYTES).build())
              .build());

  private TrailRecords() {}

  /**
   * Hands every record to {@code receiver}.
   *
   * @param name of the file, for messages
   * @param packed closed by the caller
   * @throws CloudException if it is no file of a trail
   */
  static void read(String name, InputStream packed, Consumer<JsonNode> receiver) {
    try (GZIPInputStream unpacked = new GZIPInputStream(packed);
        JsonParser parser = JSON.createParser(unpacked)) {
      if (parser.nextToken() != JsonToken.START_OBJECT || !isAtRecords(parser)) {
        throw new CloudException("audit: expected an array Records, was none in " + name);
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        receiver.accept(parser.readValueAsTree());
      }
    } catch (IOException e) {
      throw new CloudException(
          "audit: expected a trail's file of JSON in gzip, was something else or cut off: " + name,
          e);
    }
  }

  private static boolean isAtRecords(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isRecords = parser.currentName().equals("Records");
      if (parser.nextToken() == JsonToken.START_ARRAY && isRecords) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
