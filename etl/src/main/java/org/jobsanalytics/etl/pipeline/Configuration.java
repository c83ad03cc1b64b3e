package org.jobsanalytics.etl.pipeline;

import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.settings.Settings;

/** What is set of what the sources need. */
public record Configuration(Settings settings) {

  SourceSettings of(JobSource source) {
    return SourceSettings.of(settings.of(source.id().value()));
  }

  /** The settings that the source cannot do without and that are not set. */
  public List<SettingDescription> missing(JobSource source) {
    SourceSettings set = of(source);
    return source.settings().stream()
        .filter(SettingDescription::required)
        .filter(setting -> set.text(setting.name()).isEmpty())
        .toList();
  }
}
