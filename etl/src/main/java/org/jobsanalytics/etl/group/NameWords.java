package org.jobsanalytics.etl.group;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of towns' and employers' names as titles would have them, each name read once. */
final class NameWords {

  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /** Whether {@code word} is one of {@code name}'s; {@code ""} is a name without words. */
  boolean has(String name, String word) {
    return !name.isEmpty()
        && known.computeIfAbsent(name, first -> TitleWords.of(first).words()).contains(word);
  }
}
