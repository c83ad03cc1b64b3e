package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Builds JSON. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode texts(List<String> words) {
    ArrayNode array = array();
    words.forEach(array::add);
    return array;
  }

  /** The same object with its keys in any order, as a hash table would write them. */
  static ObjectNode shuffled(ObjectNode object, long seed) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    Collections.shuffle(keys, new Random(seed));
    ObjectNode shuffled = object();
    for (String key : keys) {
      JsonNode value = object.get(key);
      shuffled.set(key, value);
    }
    return shuffled;
  }
}
