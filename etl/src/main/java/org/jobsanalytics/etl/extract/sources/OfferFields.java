package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.model.UnknownField;

/** The wanted fields of one JSON offer, by JSON pointer; absent and null are the same. */
final class OfferFields {

  /** A value in its own words; a structure that was not asked for has none. */
  record Value(JsonToken token, List<String> words) {}

  private final Map<String, Value> values;
  private final List<UnknownField> unknown;

  OfferFields(Map<String, Value> values, List<UnknownField> unknown) {
    this.values = Map.copyOf(values);
    this.unknown = List.copyOf(unknown);
  }

  /** The fields that the contract does not name, or not of that type. */
  List<UnknownField> unknown() {
    return unknown;
  }

  /** The single value at {@code pointer}, or {@code ""}. */
  String text(String pointer) {
    Value value = values.get(pointer);
    return value == null || !value.token().isScalarValue() ? "" : value.words().get(0);
  }

  /** The single values of the list at {@code pointer}, or none. */
  List<String> texts(String pointer) {
    Value value = values.get(pointer);
    return value == null ? List.of() : value.words();
  }

  /** Whether the value at {@code pointer} is the JSON literal true. */
  boolean isTrue(String pointer) {
    Value value = values.get(pointer);
    return value != null && value.token() == JsonToken.VALUE_TRUE;
  }

  /** What kind of value is at {@code pointer}, as in {@code NUMBER} or {@code MISSING}. */
  String kind(String pointer) {
    Value value = values.get(pointer);
    return value == null ? "MISSING" : Json.kind(value.token());
  }
}
