package org.jobsanalytics.etl.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a host sees it.
 *
 * @param path without query
 * @param parameters of the query
 * @param form of the body
 * @param authorization the header, "" if none
 */
record Question(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> form,
    String authorization) {

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The whole number that a parameter is; {@code byDefault} if it is missing, -1 if it is none. */
  int number(String name, int byDefault) {
    String words = parameters.getOrDefault(name, String.valueOf(byDefault));
    return words.matches("\\d{1,8}") ? Integer.parseInt(words) : -1;
  }

  /** Reads {@code a=1&b=2}. */
  static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (!sides[0].isEmpty()) {
        pairs.put(decode(sides[0]), sides.length > 1 ? decode(sides[1]) : "");
      }
    }
    return pairs;
  }

  private static String decode(String words) {
    try {
      return URLDecoder.decode(words, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // "%zz" decodes to nothing; a real server would answer as if it were a strange value.
      return words;
    }
  }
}
