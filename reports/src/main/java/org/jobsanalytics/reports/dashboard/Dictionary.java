package org.jobsanalytics.reports.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for texts, in order of appearance. 0 is the number of what is not known. */
final class Dictionary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>(List.of(""));
  private final List<String> texts = new ArrayList<>(List.of(""));

  /** The number of a text; 0 of an empty one. */
  int number(String text) {
    return number(text, text);
  }

  /**
   * The number of a key.
   *
   * @param text what to show for it, if the key is new
   */
  int number(String key, String text) {
    if (key.isEmpty()) {
      return 0;
    }
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, texts.size());
    keys.add(key);
    texts.add(text);
    return texts.size() - 1;
  }

  /** The number here of what has a number in another dictionary. */
  int number(Dictionary other, int number) {
    return number(other.keys.get(number), other.texts.get(number));
  }

  /** Shows other texts for some keys. */
  void show(Map<String, String> textsByKey) {
    for (int number = 1; number < keys.size(); number++) {
      texts.set(number, textsByKey.getOrDefault(keys.get(number), texts.get(number)));
    }
  }

  /** The texts by number. */
  List<String> texts() {
    return List.copyOf(texts);
  }
}
