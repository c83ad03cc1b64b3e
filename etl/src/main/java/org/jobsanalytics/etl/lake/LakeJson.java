package org.jobsanalytics.etl.lake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.SourceId;

/** How pages and manifests are written as JSON. */
final class LakeJson {

  private static final String CHECKSUM = "sha256";

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              // What was written is read: a page's size is limited where it comes in.
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private LakeJson() {}

  static String line(RawPage page) {
    ObjectNode line = JSON.createObjectNode();
    line.put("source", page.source().value())
        .put("url", page.url())
        .put("fetchedAt", page.fetchedAt().toString())
        .put("status", page.status());
    if (!page.headers().isEmpty()) {
      line.set("headers", JSON.valueToTree(page.headers()));
    }
    return line.put("mediaType", page.mediaType()).put("body", page.body()).toString();
  }

  static RawPage page(String line, String where) {
    try {
      JsonNode page = JSON.readTree(line);
      return new RawPage(
          new SourceId(page.path("source").asText()),
          page.path("url").asText(),
          Instant.parse(page.path("fetchedAt").asText()),
          page.path("status").asInt(),
          headers(page.path("headers")),
          page.path("mediaType").asText(),
          page.path("body").asText());
    } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
      throw new LakeException("lake: expected a raw page at " + where + ": " + firstLine(e), e);
    }
  }

  private static SortedMap<String, String> headers(JsonNode headers) {
    SortedMap<String, String> read = new TreeMap<>();
    headers.properties().forEach(header -> read.put(header.getKey(), header.getValue().asText()));
    return read;
  }

  /** The JSON, with a checksum over itself as its last field. */
  static byte[] bytes(Record manifestOrStart) {
    ObjectNode tree = JSON.valueToTree(manifestOrStart);
    tree.put(CHECKSUM, checksum(tree));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records can always be written", e);
    }
  }

  private static String checksum(JsonNode tree) {
    return Checksum.of(tree.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What {@link #bytes} wrote. Without a checksum it is older than those.
   *
   * @throws LakeException if it was edited since
   */
  private static JsonNode unedited(byte[] bytes, String where) throws IOException {
    JsonNode tree = JSON.readTree(bytes);
    if (tree instanceof ObjectNode fields && fields.has(CHECKSUM)) {
      String written = fields.remove(CHECKSUM).asText();
      if (!written.equals(checksum(fields))) {
        throw new LakeException("lake: " + where + " was edited after it was written: restore it");
      }
    }
    return tree;
  }

  static CrawlStart start(byte[] bytes, String where) {
    try {
      return JSON.treeToValue(unedited(bytes, where), CrawlStart.class);
    } catch (IOException | NullPointerException e) {
      throw new LakeException(
          "lake: expected a crawl's start at " + where + ": " + firstLine(e), e);
    }
  }

  static Manifest manifest(byte[] bytes, String where) {
    Manifest manifest;
    try {
      manifest = JSON.treeToValue(unedited(bytes, where), Manifest.class);
    } catch (IOException e) {
      throw new LakeException("lake: expected a manifest at " + where + ": " + firstLine(e), e);
    }
    if (manifest == null || !manifest.isWhole()) {
      throw new LakeException("lake: expected a manifest at " + where + ", was a part of one");
    }
    if (manifest.version() != Manifest.VERSION) {
      throw new LakeException(
          String.format(
              Locale.ROOT,
              "lake: expected a manifest of version %d at %s, was %d; use the build that wrote it",
              Manifest.VERSION,
              where,
              manifest.version()));
    }
    return manifest;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
