package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the words out of a schema.org value, which may be a text, a number, an object with a name,
 * or a list of them.
 */
final class Words {

  private Words() {}

  /** The first words there are, or {@code ""}. */
  static String first(JsonNode value) {
    List<String> all = all(value);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** The words of each value; blank ones and flags are left out. */
  static List<String> all(JsonNode value) {
    List<String> all = new ArrayList<>();
    for (JsonNode one : each(value)) {
      String words = one.isObject() ? ofObject(one) : one.isBoolean() ? "" : one.asText("");
      if (!words.isBlank()) {
        all.add(words);
      }
    }
    return all;
  }

  private static String ofObject(JsonNode node) {
    JsonNode words = node.hasNonNull("@value") ? node.get("@value") : node.path("name");
    JsonNode first = words.isArray() ? words.path(0) : words;
    return first.isValueNode() ? first.asText("") : "";
  }

  /** The elements of a list, or the one value, or nothing. */
  static List<JsonNode> each(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(value);
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  /** The first of {@code candidates} that is not blank, or {@code ""}. */
  static String firstOf(String... candidates) {
    for (String candidate : candidates) {
      if (!candidate.isBlank()) {
        return candidate;
      }
    }
    return "";
  }
}
