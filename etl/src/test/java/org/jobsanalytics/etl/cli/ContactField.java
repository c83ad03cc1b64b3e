package org.jobsanalytics.etl.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One value that a captured answer has in an object {@code contact}.
 *
 * @param name as in {@code telephone}
 */
record ContactField(String name, String value) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Those of every JSON file in {@code folder}. */
  static List<ContactField> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<ContactField> fields = new ArrayList<>();
    for (Path file : files) {
      read(file, fields);
    }
    return fields;
  }

  private static void read(Path file, List<ContactField> fields) throws IOException {
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals("contact")) {
          parser.nextToken();
          JsonNode contact = parser.readValueAsTree();
          contact
              .properties()
              .forEach(
                  field -> fields.add(new ContactField(field.getKey(), field.getValue().asText())));
        }
      }
    } catch (JsonEOFException e) {
      // One of the captures was cut; what stands before the cut counts.
      if (!file.toString().contains("unclosed")) {
        throw e;
      }
    }
  }
}
