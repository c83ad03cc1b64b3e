package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import org.jobsanalytics.etl.model.Reading;

/**
 * The site's own record of a job in {@code window.__INITIAL_DATA__}: a JSON string that holds JSON.
 *
 * @param job the record, or a missing node
 * @param broken what to report if it is there and cannot be parsed
 */
record JungleRecord(JsonNode job, Optional<Reading> broken) {

  private static final String NAME = "window.__INITIAL_DATA__";

  static JungleRecord of(String body) {
    int name = body.indexOf(NAME);
    int equals = name < 0 ? -1 : body.indexOf('=', name);
    if (equals < 0) {
      return new JungleRecord(MissingNode.getInstance(), Optional.empty());
    }
    String rest = body.substring(equals + 1);
    try {
      return new JungleRecord(job(decode(rest)), Optional.empty());
    } catch (IOException e) {
      Reading broken = LinkedData.broken("expected JSON in " + NAME, rest, e);
      return new JungleRecord(MissingNode.getInstance(), Optional.of(broken));
    }
  }

  private static JsonNode decode(String rest) throws IOException {
    try (JsonParser parser = Json.MAPPER.createParser(rest)) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return MissingNode.getInstance();
      }
      return token == JsonToken.VALUE_STRING
          ? Json.MAPPER.readTree(parser.getText())
          : Json.MAPPER.readTree(parser);
    }
  }

  /** The job among the answers that the page was made from; the key of its query says so. */
  private static JsonNode job(JsonNode page) {
    for (JsonNode query : page.path("queries")) {
      JsonNode answer = query.path("state").path("data");
      if (query.path("queryKey").path(0).asText("").equals("job") && answer.isObject()) {
        return answer;
      }
    }
    return MissingNode.getInstance();
  }

  boolean hasPay() {
    return !words("salary_min").isEmpty() || !words("salary_max").isEmpty();
  }

  /** The words of a field, or {@code ""}. */
  String words(String field) {
    return Words.first(job.path(field));
  }
}
