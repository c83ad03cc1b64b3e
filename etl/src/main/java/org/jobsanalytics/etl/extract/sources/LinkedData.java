package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/**
 * The <a href="https://schema.org/JobPosting">JobPosting</a>s in a page's JSON-LD blocks, wherever
 * they stand: alone, in a list, in {@code @graph}, wrapped in anything. Other types are passed
 * over.
 */
final class LinkedData {

  private static final String TYPE = "JobPosting";

  /** What pages put around the JSON to hide it from old browsers or XML parsers. */
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^(?:\\s|\uFEFF|<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)++");

  private final List<JsonNode> postings = new ArrayList<>();
  private final Map<String, JsonNode> nodesById = new HashMap<>();
  private final List<Reading> broken = new ArrayList<>();

  private LinkedData() {}

  /** Reads the blocks of a page; if none mentions a JobPosting, none is parsed. */
  static LinkedData read(List<String> blocks) {
    LinkedData data = new LinkedData();
    if (blocks.stream().anyMatch(block -> block.contains(TYPE))) {
      blocks.forEach(data::readBlock);
    }
    return data;
  }

  /** The postings in the order of the page, without those that only point to another page. */
  List<JobPosting> postings() {
    return postings.stream()
        .map(node -> new JobPosting(node, nodesById))
        .filter(posting -> !posting.isPointer())
        .toList();
  }

  /** A reading for each block that mentions a JobPosting and cannot be parsed. */
  List<Reading> broken() {
    return List.copyOf(broken);
  }

  private void readBlock(String block) {
    Matcher wrapping = WRAPPING.matcher(block);
    String json = wrapping.find() ? block.substring(wrapping.end()) : block;
    int postingsBefore = postings.size();
    try (JsonParser parser = Json.MAPPER.createParser(json)) {
      while (parser.nextToken() != null) {
        collect(Json.MAPPER.readTree(parser));
      }
    } catch (IOException e) {
      // A semicolon or the end of a wrapping may follow the JSON.
      if (postings.size() == postingsBefore && block.contains(TYPE)) {
        broken.add(broken("expected JSON-LD with a " + TYPE, json, e));
      }
    }
  }

  /** Says that {@code json} was to be structured data and cannot be parsed. */
  static Reading broken(String expected, String json, IOException failure) {
    String cause = failure.getMessage() == null ? "" : failure.getMessage().split("\n", 2)[0];
    String detail = expected + ", was " + Excerpt.of(json) + ": " + Excerpt.of(cause);
    return new Reading.UnreadablePage(
        new Rejection(Rejection.Reason.PAGE_BROKEN_STRUCTURED_DATA, detail));
  }

  /** Goes down to every node; the parser's limit on nesting bounds the recursion. */
  private void collect(JsonNode node) {
    if (isPosting(node)) {
      postings.add(node);
      return;
    }
    String id = node.path("@id").asText("");
    if (!id.isEmpty() && node.size() > 1) {
      nodesById.putIfAbsent(id, node);
    }
    node.forEach(this::collect);
  }

  private static boolean isPosting(JsonNode node) {
    return node.isObject()
        && (isPostingType(node.path("@type")) || isPostingType(node.path("type")));
  }

  private static boolean isPostingType(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isPostingType(one)) {
          return true;
        }
      }
    }
    String name = type.asText("");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1).equals(TYPE);
  }
}
