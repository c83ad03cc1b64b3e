package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobsanalytics.etl.model.Rejection;

/** Reads the wanted fields of one offer from a stream and passes over the others. */
final class OfferFieldsReader {

  private final OfferShape shape;
  private final Set<String> wanted;
  private final Set<String> objects;

  OfferFieldsReader(OfferShape shape) {
    this.shape = shape;
    this.wanted = shape.wanted();
    this.objects = shape.objects();
  }

  /** Reads the object that {@code parser} stands at, to its end. */
  OfferFields read(JsonParser parser) throws IOException {
    Map<String, OfferFields.Value> values = new HashMap<>();
    readObject(parser, "", values);
    return new OfferFields(values);
  }

  private void readObject(JsonParser parser, String path, Map<String, OfferFields.Value> values)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String pointer = path + "/" + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && objects.contains(pointer)) {
        readObject(parser, pointer, values);
      } else if (token != JsonToken.VALUE_NULL
          && (wanted.contains(pointer) || objects.contains(pointer))) {
        values.put(pointer, new OfferFields.Value(token, words(parser)));
      } else {
        parser.skipChildren();
      }
    }
  }

  private static List<String> words(JsonParser parser) throws IOException {
    if (parser.currentToken().isScalarValue()) {
      return List.of(parser.getText());
    }
    List<String> words = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        addScalar(parser, words);
      }
    }
    parser.skipChildren();
    return words;
  }

  private static void addScalar(JsonParser parser, List<String> words) throws IOException {
    if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
      words.add(parser.getText());
    }
    parser.skipChildren();
  }

  /** The first strict field of another type than the shape says. */
  Optional<Rejection> wrongType(OfferFields fields) {
    for (String pointer : shape.strict()) {
      String expected = objects.contains(pointer) ? "OBJECT" : "STRING";
      String actual = fields.kind(pointer);
      if (!actual.equals("MISSING") && !actual.equals(expected)) {
        String article = expected.equals("OBJECT") ? "an object" : "a string";
        return Optional.of(
            new Rejection(
                Rejection.Reason.OFFER_FIELD_TYPE,
                "expected " + article + " at " + pointer + ", was " + actual));
      }
    }
    return Optional.empty();
  }
}
