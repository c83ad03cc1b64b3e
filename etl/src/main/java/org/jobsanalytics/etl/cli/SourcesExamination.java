package org.jobsanalytics.etl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobsanalytics.etl.cloud.Finding;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.settings.Settings;

/**
 * Looks whether each source has the keys it needs. It asks no source: that would cost quota, and
 * {@code jobs extract} says at once what a source thinks of a key.
 */
record SourcesExamination(Settings settings) {

  List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    Sources.all().forEach(source -> findings.add(examine(source)));
    boolean isSilent = settings.contact().isEmpty() && !settings.simulated();
    findings.add(
        isSilent
            ? Finding.wrong(
                "contact",
                "expected an address at which sites can reach you, was none",
                "set JOBS_CONTACT to your e-mail or web address")
            : Finding.ok("contact", settings.contact().orElse("not needed: all is simulated")));
    return findings;
  }

  private Finding examine(JobSource source) {
    String check = "source " + source.id();
    List<String> missing = required(source).filter(name -> !isSet(source, name)).toList();
    if (missing.isEmpty()) {
      return Finding.ok(check, "all it needs is set");
    }
    String variables =
        missing.stream().map(name -> variable(source, name)).collect(Collectors.joining(", "));
    // Who sets none of them does not want the source; who sets some forgot the others.
    return required(source).anyMatch(name -> isSet(source, name))
        ? Finding.wrong(check, "expected all it needs, missing: " + variables, "set " + variables)
        : Finding.ok(check, "left out; it needs " + variables);
  }

  private static Stream<String> required(JobSource source) {
    return source.settings().stream()
        .filter(SettingDescription::required)
        .map(SettingDescription::name);
  }

  private boolean isSet(JobSource source, String name) {
    return settings.of(source.id().value()).containsKey(name);
  }

  private static String variable(JobSource source, String name) {
    return ("JOBS_" + source.id() + "_" + name).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
