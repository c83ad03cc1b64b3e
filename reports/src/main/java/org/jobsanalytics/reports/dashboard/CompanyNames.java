package org.jobsanalytics.reports.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What companies are called, whatever their single ads call them: each under the spelling that most
 * of its vacancies use, as in the study.
 */
final class CompanyNames {

  /** As the study's database orders texts by their bytes. */
  private static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  /** Of two that as many use, the first counts. */
  private static final Comparator<Map.Entry<String, Integer>> MOST_USED =
      Map.Entry.<String, Integer>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(BY_BYTES.reversed()));

  private final Map<String, Map<String, Integer>> vacancies = new HashMap<>();

  /** Adds the spelling of one vacancy; nothing if it names no company, and so has no key. */
  void add(String key, String spelling) {
    if (!key.isEmpty()) {
      vacancies.computeIfAbsent(key, first -> new HashMap<>(2)).merge(spelling, 1, Integer::sum);
    }
  }

  /** By the key under which spellings of one company are one. */
  Map<String, String> byKey() {
    Map<String, String> names = new HashMap<>();
    vacancies.forEach(
        (key, spellings) -> {
          String name = Collections.max(spellings.entrySet(), MOST_USED).getKey();
          names.put(key, Facts.shortened(name));
        });
    return names;
  }
}
