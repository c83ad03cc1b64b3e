package org.jobsanalytics.etl.lake;

import java.time.LocalDate;
import java.util.Locale;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;

/** Names the objects of one run and source. */
record RunFolder(SourceId source, RunId run) {

  static final String RAW = "raw/";
  static final String MANIFEST = "manifest.json";

  String prefix() {
    String day = run.value().substring(0, 8);
    LocalDate date = LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    return RAW + "source=" + source + "/date=" + date + "/run=" + run + "/";
  }

  String manifest() {
    return prefix() + MANIFEST;
  }

  static String partName(int number) {
    return String.format(Locale.ROOT, "part-%05d.jsonl.gz", number);
  }
}
