package org.jobsanalytics.etl.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the settings: a {@code JOBS_…} variable wins over {@code jobs.properties} in the home
 * folder, which wins over the default. {@code jobs.properties} spells {@code JOBS_PAGE_LIMIT_MB} as
 * {@code page-limit-mb}.
 */
public final class SettingsReader {

  private static final Set<String> NAMES =
      Set.of("home", "reports", "page-limit-mb", "contact", "simulated");

  /** What every source understands: for how many days texts are kept after their offers went. */
  static final String KEEP_TEXT_DAYS = "keep-text-days";

  private static final String PREFIX = "JOBS_";
  private static final long MEGABYTE = 1024L * 1024L;

  private final Map<String, String> variables;
  private final Properties properties = new Properties();
  private final List<String> errors = new ArrayList<>();
  private final Path home;
  private final Map<String, Set<String>> namesOfSources;

  private SettingsReader(
      Map<String, String> variables, Path workingFolder, Map<String, Set<String>> namesOfSources) {
    this.variables = variables;
    this.namesOfSources = namesOfSources;
    this.home = workingFolder.resolve(variables.getOrDefault("JOBS_HOME", ""));
  }

  /**
   * Reads the settings.
   *
   * @param variables the environment
   * @param workingFolder what relative paths start from where {@code JOBS_HOME} is not set
   * @param namesOfSources the settings that each source understands: {@code client-id} of {@code
   *     francetravail} is {@code JOBS_FRANCETRAVAIL_CLIENT_ID}
   * @throws SettingsException if any setting is wrong or unknown; it names all of them
   */
  public static Settings read(
      Map<String, String> variables, Path workingFolder, Map<String, Set<String>> namesOfSources) {
    SettingsReader reader = new SettingsReader(variables, workingFolder, namesOfSources);
    reader.readFile();
    reader.checkNames();
    Settings settings =
        new Settings(
            reader.home.normalize(),
            new LakeSetting(reader.home, reader::text, reader.errors::add).read(),
            new WarehouseSetting(reader.home, reader::text, reader.errors::add).read(),
            reader.folder("reports", "data/reports"),
            reader.megabytes("page-limit-mb", 32),
            reader.text("contact"),
            reader.text("simulated").filter("true"::equals).isPresent(),
            reader.sources());
    if (!reader.errors.isEmpty()) {
      throw new SettingsException(reader.errors);
    }
    return settings;
  }

  private void readFile() {
    Path file = home.resolve("jobs.properties");
    if (!Files.exists(file)) {
      return;
    }
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(text);
    } catch (IOException | IllegalArgumentException e) {
      errors.add(
          "expected settings in UTF-8, was something else in " + file + ": " + e.getMessage());
    }
  }

  private void checkNames() {
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (!allNames().contains(name)) {
        errors.add("jobs.properties: no such setting: " + name + "; known: " + known());
      }
    }
    for (String variable : new TreeSet<>(variables.keySet())) {
      if (variable.startsWith(PREFIX)
          && !variable.startsWith("JOBS_TEST_")
          && allNames().stream().noneMatch(name -> variableOf(name).equals(variable))) {
        errors.add("no such setting: " + variable + "; known: " + known());
      }
    }
  }

  private Set<String> allNames() {
    Set<String> names = new TreeSet<>(NAMES);
    names.addAll(LakeSetting.NAMES);
    names.addAll(WarehouseSetting.NAMES);
    namesOfSources.forEach((source, own) -> own.forEach(name -> names.add(source + "-" + name)));
    namesOfSources.keySet().forEach(source -> names.add(source + "-" + KEEP_TEXT_DAYS));
    return names;
  }

  private String known() {
    return String.join(", ", allNames());
  }

  private Map<String, Map<String, String>> sources() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    namesOfSources.forEach(
        (source, names) -> {
          Map<String, String> set = new TreeMap<>();
          names.forEach(name -> text(source + "-" + name).ifPresent(value -> set.put(name, value)));
          days(source + "-" + KEEP_TEXT_DAYS).ifPresent(days -> set.put(KEEP_TEXT_DAYS, days));
          all.put(source, set);
        });
    return all;
  }

  private static String variableOf(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Optional<String> text(String name) {
    String value = variables.getOrDefault(variableOf(name), properties.getProperty(name, ""));
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  private Path folder(String name, String byDefault) {
    String value = text(name).orElse(byDefault);
    try {
      return home.resolve(value).normalize();
    } catch (InvalidPathException e) {
      errors.add(name + ": expected a folder, was '" + value + "'");
      return home;
    }
  }

  private long megabytes(String name, int byDefault) {
    String value = text(name).orElse(Integer.toString(byDefault));
    if (value.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(value) * MEGABYTE;
    }
    errors.add(name + ": expected a whole number of megabytes from 1 to 9999, was '" + value + "'");
    return byDefault * MEGABYTE;
  }

  private Optional<String> days(String name) {
    Optional<String> value = text(name);
    if (value.isPresent() && !value.get().matches("[0-9]{1,5}")) {
      errors.add(name + ": expected a whole number of days from 0, was '" + value.get() + "'");
      return Optional.empty();
    }
    return value;
  }
}
