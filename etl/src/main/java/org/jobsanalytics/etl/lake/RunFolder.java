package org.jobsanalytics.etl.lake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/** Names the objects of one run and source. */
record RunFolder(SourceId source, RunId run) {

  static final String RAW = "raw/";
  static final String MANIFEST = "manifest.json";
  static final String START = "crawl.json";

  String prefix() {
    String day = run.value().substring(0, 8);
    LocalDate date = LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    return RAW + "source=" + source + "/date=" + date + "/run=" + run + "/";
  }

  String manifest() {
    return prefix() + MANIFEST;
  }

  String start() {
    return prefix() + START;
  }

  /** Where the runs of a source are. */
  static String runsOf(SourceId source) {
    return RAW + "source=" + source + "/";
  }

  static String partName(int number) {
    return String.format(Locale.ROOT, "part-%05d.jsonl.gz", number);
  }
}
