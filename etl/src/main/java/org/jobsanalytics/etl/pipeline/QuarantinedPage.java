package org.jobsanalytics.etl.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.Quarantine.Row;

/** Shows a raw page that could not be read, or the offer on it, without personal data. */
public record QuarantinedPage(RunReader lake, Normaliser normaliser) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A JSON text, or the beginning of one; a field's name is in the group. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"\\s*+:)|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?");

  /**
   * An excerpt of at most 300 characters. Of JSON the fields and what kind of value they hold:
   * whose name a value is only its source's contract could tell. Of any other page its beginning,
   * masked.
   *
   * @throws LakeException if the lake does not have the page, or not as it was
   */
  public String excerpt(Row row) {
    List<RawPage> found = new ArrayList<>();
    lake.part(
        row.page().part(),
        (pointer, page) -> {
          if (pointer.equals(row.page())) {
            found.add(page);
          }
        });
    if (found.isEmpty()) {
      throw new LakeException("lake: expected a page at " + row.page() + ", was none");
    }
    String body = found.get(0).body();
    return normaliser.mask(
        row.offset().isPresent() ? fields(body, row.offset().getAsInt()) : beginning(body));
  }

  private static String beginning(String body) {
    String start = body.substring(0, Math.min(body.length(), 5_000));
    return start.stripLeading().matches("(?s)[\\[{].*")
        ? TEXT.matcher(start).replaceAll(text -> text.group(1) == null ? "STRING" : "$1")
        : start;
  }

  private static String fields(String body, int offset) {
    try {
      JsonNode page = JSON.readTree(body);
      return kinds(offer(page, offset));
    } catch (JsonProcessingException e) {
      return beginning(body);
    }
  }

  /** In an array by itself, in the first array of the page, or the page itself. */
  private static JsonNode offer(JsonNode page, int offset) {
    if (page.has(offset)) {
      return page.get(offset);
    }
    for (JsonNode field : page) {
      if (field.isArray() && field.has(offset)) {
        return field.get(offset);
      }
    }
    return page;
  }

  private static String kinds(JsonNode node) {
    if (!node.isObject()) {
      return node.getNodeType().name();
    }
    return node.properties().stream()
        .map(
            field ->
                field.getKey()
                    + ": "
                    + (field.getValue().getNodeType() == JsonNodeType.OBJECT
                        ? kinds(field.getValue())
                        : field.getValue().getNodeType().name()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
