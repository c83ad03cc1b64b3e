package org.jobsanalytics.etl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.pipeline.Configuration;
import org.jobsanalytics.etl.pipeline.Web;

/** Chooses the sources to collect from. */
record ConfiguredSources(Web web) {

  /**
   * The named sources, or all configured ones if none is named.
   *
   * @throws IllegalArgumentException if a name is wrong, a named source lacks a setting, or no
   *     source is configured; the message says what to set
   */
  List<JobSource> choose(List<String> names) {
    List<JobSource> named = names.stream().map(Sources::byName).toList();
    List<String> errors = new ArrayList<>();
    for (JobSource source : named) {
      if (!web.isConfigured(source)) {
        errors.add(source.id() + " is not configured; set " + missing(source));
      }
    }
    List<JobSource> chosen =
        named.isEmpty() ? Sources.all().stream().filter(web::isConfigured).toList() : named;
    if (chosen.isEmpty()) {
      errors.add("no source is configured; 'jobs demo' needs none. Sources and what they need:");
      Sources.all().forEach(source -> errors.add("  " + source.id() + ": " + missing(source)));
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), errors));
    }
    return chosen;
  }

  private String missing(JobSource source) {
    return names(source, new Configuration(web.settings()).missing(source));
  }

  /** The settings by the variables that set them, each with its meaning. */
  static String names(JobSource source, List<SettingDescription> settings) {
    return settings.stream()
        .map(setting -> variable(source, setting) + " (" + setting.meaning() + ")")
        .collect(Collectors.joining(", "));
  }

  static String variable(JobSource source, SettingDescription setting) {
    return ("JOBS_" + source.id() + "_" + setting.name())
        .toUpperCase(Locale.ROOT)
        .replace('-', '_');
  }
}
