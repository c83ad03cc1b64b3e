package org.jobsanalytics.etl.extract.sources;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One field of a contract.
 *
 * @param pointer from the offer, {@code ""} for the offer itself
 * @param kinds the kinds of value that it may hold, as in {@code STRING}; empty for any
 * @param fields what it holds by name, if it is an object of which that is known
 */
record ContractField(
    String pointer, Set<String> kinds, Rule rule, Map<String, ContractField> fields) {

  /** Of which nothing is known. */
  static final ContractField ANYTHING = new ContractField("", Set.of(), Rule.READ, Map.of());

  /** What is done with a field. */
  enum Rule {
    /** The offer is nothing without it. */
    REQUIRED,
    /** It is understood in its own type only. */
    STRICT,
    /** It is taken as it comes. */
    READ,
    /** It is not read. */
    KNOWN
  }

  Optional<ContractField> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  boolean allows(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** Whether anything may be in it. */
  boolean isOpen() {
    return fields.isEmpty();
  }

  boolean isRead() {
    return rule != Rule.KNOWN;
  }

  /** Whether another type rejects the offer. */
  boolean isStrict() {
    return rule == Rule.REQUIRED || rule == Rule.STRICT;
  }

  /** As messages name it, as in {@code an object} or {@code a number or string}. */
  String expected() {
    String words =
        kinds.stream()
            .map(kind -> kind.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(" or "));
    return (words.matches("[ao].*") ? "an " : "a ") + words;
  }
}
