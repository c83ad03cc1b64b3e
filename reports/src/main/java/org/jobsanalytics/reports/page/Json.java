package org.jobsanalytics.reports.page;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON that may stand inside a script element: nothing in it can end the element. */
final class Json {

  private Json() {}

  static String embedded(JsonNode json) {
    return embedded(json.toString());
  }

  /** These characters occur in texts only, where they may be written as escapes. */
  static String embedded(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
