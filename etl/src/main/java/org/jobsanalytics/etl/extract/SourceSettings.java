package org.jobsanalytics.etl.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A source's own settings by name, as in {@code client-id}: addresses, keys, lists of boards. */
public record SourceSettings(SortedMap<String, String> values) {

  public SourceSettings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static SourceSettings of(Map<String, String> values) {
    return new SourceSettings(new TreeMap<>(values));
  }

  /** The value; empty if it is not set or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  public String text(String name, String byDefault) {
    return text(name).orElse(byDefault);
  }

  /** The values between commas or line breaks, without the blank ones. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split("[,\\n]")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Names only: values may be keys. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
