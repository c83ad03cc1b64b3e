package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.UnknownField;

/** Reads the fields of one offer that its contract names from a stream; notes what it does not. */
final class OfferFieldsReader {

  private final JsonParser parser;
  private final Map<String, OfferFields.Value> values = new HashMap<>();
  private final List<UnknownField> unknown = new ArrayList<>();
  private int lists;

  private OfferFieldsReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the object that {@code parser} stands at, to its end. */
  static OfferFields read(JsonParser parser, ContractField offer) throws IOException {
    OfferFieldsReader reader = new OfferFieldsReader(parser);
    reader.readObject(offer);
    return new OfferFields(reader.values, reader.unknown);
  }

  private void readObject(ContractField object) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token != JsonToken.VALUE_NULL) {
        Optional<ContractField> field = object.field(name);
        if (field.isEmpty()) {
          unknown.add(new UnknownField(object.pointer() + "/" + name, Json.kind(token)));
          parser.skipChildren();
        } else {
          readField(field.get(), token);
        }
      }
    }
  }

  private void readField(ContractField field, JsonToken token) throws IOException {
    if (!field.allows(Json.kind(token)) && !field.isStrict()) {
      unknown.add(new UnknownField(field.pointer(), Json.kind(token)));
    }
    if (token == JsonToken.START_OBJECT && !field.isOpen()) {
      readObject(field);
    } else if (token == JsonToken.START_ARRAY && !field.isOpen()) {
      readEach(field);
    } else if (field.isRead()) {
      put(field.pointer(), new OfferFields.Value(token, words(parser)));
    } else {
      parser.skipChildren();
    }
  }

  /** Of a list of objects, a field has the words of all. */
  private void readEach(ContractField list) throws IOException {
    lists++;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        readObject(list);
      } else {
        parser.skipChildren();
      }
    }
    lists--;
  }

  private void put(String pointer, OfferFields.Value value) {
    List<String> words = new ArrayList<>();
    if (lists > 0 && values.containsKey(pointer)) {
      words.addAll(values.get(pointer).words());
    }
    words.addAll(value.words());
    values.put(pointer, new OfferFields.Value(value.token(), List.copyOf(words)));
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
}
