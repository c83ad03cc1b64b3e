package org.jobsanalytics.etl.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.SourceId;

/** How pages and manifests are written as JSON. */
final class LakeJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private LakeJson() {}

  static String line(RawPage page) {
    return JSON.createObjectNode()
        .put("source", page.source().value())
        .put("url", page.url())
        .put("fetchedAt", page.fetchedAt().toString())
        .put("status", page.status())
        .put("mediaType", page.mediaType())
        .put("body", page.body())
        .toString();
  }

  static RawPage page(String line, String where) {
    try {
      JsonNode page = JSON.readTree(line);
      return new RawPage(
          new SourceId(page.path("source").asText()),
          page.path("url").asText(),
          Instant.parse(page.path("fetchedAt").asText()),
          page.path("status").asInt(),
          page.path("mediaType").asText(),
          page.path("body").asText());
    } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
      throw new LakeException("lake: expected a raw page at " + where + ": " + firstLine(e), e);
    }
  }

  static byte[] bytes(Manifest manifest) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest can always be written", e);
    }
  }

  static Manifest manifest(byte[] bytes, String where) {
    Manifest manifest;
    try {
      manifest = JSON.readValue(bytes, Manifest.class);
    } catch (java.io.IOException | NullPointerException e) {
      throw new LakeException("lake: expected a manifest at " + where + ": " + firstLine(e), e);
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
