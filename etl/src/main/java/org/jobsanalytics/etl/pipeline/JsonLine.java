package org.jobsanalytics.etl.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One line of a file of JSON objects, which knows where it stands. */
record JsonLine(Path file, int number, JsonNode json) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * All lines of {@code file} but blank ones.
   *
   * @throws IllegalArgumentException naming file and line, if there is no such file or a line is
   *     not a JSON object
   */
  static List<JsonLine> read(Path file) {
    List<JsonLine> lines = new ArrayList<>();
    int number = 0;
    for (String text : texts(file)) {
      number++;
      if (!text.isBlank()) {
        lines.add(parsed(file, number, text));
      }
    }
    return lines;
  }

  private static List<String> texts(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("expected a file " + file + ", was none");
    }
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("expected UTF-8 in " + file + ", was something else", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static JsonLine parsed(Path file, int number, String text) {
    try {
      JsonLine line = new JsonLine(file, number, JSON.readTree(text));
      if (!line.json.isObject()) {
        throw line.fault("expected a JSON object, was " + line.json.getNodeType());
      }
      return line;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ":" + number + ": expected a JSON object, was: " + e.getOriginalMessage(), e);
    }
  }

  /** The complaint that something on this line is not as expected. */
  IllegalArgumentException fault(String sentence) {
    return new IllegalArgumentException(file + ":" + number + ": " + sentence);
  }

  /** The text at {@code name}, "" if there is none. */
  String text(String name) {
    JsonNode node = json.path(name);
    return node.isNull() ? "" : node.asText();
  }

  /** The text at {@code name}, which has to be there. */
  String required(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw fault("expected \"" + name + "\", was missing");
    }
    return text;
  }

  /** The text at {@code name}, empty if it is null or missing. */
  Optional<String> optional(String name) {
    return Optional.of(text(name)).filter(text -> !text.isBlank());
  }

  /** The number at {@code name}, empty if it is null or missing. */
  Optional<Double> number(String name) {
    JsonNode node = json.path(name);
    if (node.isNull() || node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isNumber()) {
      throw fault("expected a number at \"" + name + "\", was " + node);
    }
    return Optional.of(node.asDouble());
  }

  /** What {@code read} makes of the text at {@code name}. */
  <T> T read(String name, Function<String, T> read) {
    String text = required(name);
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw fault("no such \"" + name + "\": " + text);
    }
  }

  /** The texts of the list at {@code name}; none if it is missing. */
  List<String> texts(String name) {
    JsonNode node = json.path(name);
    if (!node.isArray() && !node.isMissingNode()) {
      throw fault("expected a list at \"" + name + "\", was " + node);
    }
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
