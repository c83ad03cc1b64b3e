package org.jobsanalytics.etl.cli;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.settings.Settings;
import org.jobsanalytics.etl.warehouse.TextRetention;

/** Knows for how long texts are kept: as the settings say, else as each source's licence does. */
record KeptTexts(Settings settings) {

  TextRetention now() {
    SortedMap<SourceId, Integer> days = new TreeMap<>();
    Sources.all().forEach(source -> days.put(source.id(), days(source)));
    return new TextRetention(days, Instant.now());
  }

  int days(JobSource source) {
    return settings.keptTextDays(source.id().value()).orElse(source.keptTextDays());
  }
}
