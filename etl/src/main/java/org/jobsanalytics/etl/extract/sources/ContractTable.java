package org.jobsanalytics.etl.extract.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.sources.ContractField.Rule;

/**
 * Reads a contract from its table: {@code version} and a number, then a path, its types between
 * bars, and its rule a line, each object before what is in it; {@code #} for comments.
 */
final class ContractTable {

  private final List<String[]> rows;

  private ContractTable(List<String[]> rows) {
    this.rows = rows;
  }

  /**
   * The contract of the table {@code name}.
   *
   * @throws IllegalStateException if it is missing or wrong: then the build is broken
   */
  static SourceContract read(String name) {
    try {
      return new ContractTable(rows(name)).contract();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  private static List<String[]> rows(String name) {
    try (InputStream stream = ContractTable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the table " + name + " is not on the classpath");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  private SourceContract contract() {
    List<ContractField> strict = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      ContractField field = field(row);
      if (field.isStrict()) {
        strict.add(field);
      }
    }
    ContractField offer = new ContractField("", Set.of("OBJECT"), Rule.READ, inside(""));
    return new SourceContract(Integer.parseInt(rows.get(0)[1]), offer, strict);
  }

  private ContractField field(String[] row) {
    Set<String> kinds =
        Stream.of(row[1].toUpperCase(Locale.ROOT).split("\\|", -1))
            .filter(kind -> !kind.equals("ANY"))
            .collect(Collectors.toUnmodifiableSet());
    Rule rule = Rule.valueOf(row[2].toUpperCase(Locale.ROOT));
    return new ContractField(row[0], kinds, rule, inside(row[0]));
  }

  /** The fields that stand right inside of the object at {@code pointer}. */
  private Map<String, ContractField> inside(String pointer) {
    Map<String, ContractField> fields = new LinkedHashMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      int end = row[0].lastIndexOf('/');
      if (row[0].substring(0, end).equals(pointer)) {
        fields.put(row[0].substring(end + 1), field(row));
      }
    }
    return Map.copyOf(fields);
  }
}
