package org.jobsanalytics.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A call of the AWS command line, as its words behind {@code aws}. */
record AwsCall(List<String> words) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  AwsCall {
    words = List.copyOf(words);
  }

  /** From what {@code src/test/scripts/aws} noted. */
  static List<AwsCall> parse(String noted) {
    return Stream.of(noted.split("\u001e"))
        .filter(call -> !call.isEmpty())
        .map(call -> new AwsCall(List.of(call.split("\u001f"))))
        .toList();
  }

  /** Such as {@code s3api put-bucket-policy}. */
  String operation() {
    return words.get(0) + " " + words.get(1);
  }

  /** Option → the values behind it; none for a flag. */
  Map<String, List<String>> options() {
    Map<String, List<String>> options = new TreeMap<>();
    List<String> values = new ArrayList<>();
    for (String word : words.subList(2, words.size())) {
      if (word.startsWith("--")) {
        values = new ArrayList<>();
        options.put(word, values);
      } else {
        values.add(word);
      }
    }
    return options;
  }

  String option(String name) {
    List<String> values = options().getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new AssertionError("expected one value behind " + name + ", was " + this);
    }
    return values.get(0);
  }

  JsonNode json(String name) {
    try {
      return MAPPER.readTree(option(name));
    } catch (JsonProcessingException e) {
      throw new AssertionError(name + " of " + operation() + " is no JSON", e);
    }
  }
}
