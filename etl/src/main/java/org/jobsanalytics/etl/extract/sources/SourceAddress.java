package org.jobsanalytics.etl.extract.sources;

import java.util.Optional;
import org.jobsanalytics.etl.extract.SettingDescription;
import org.jobsanalytics.etl.extract.SourceSettings;
import org.jobsanalytics.etl.model.SourceException;
import org.jobsanalytics.etl.model.SourceException.Code;
import org.jobsanalytics.etl.model.SourceId;

/**
 * Where a source is asked: scheme and host, with a path where it has one, without a closing slash.
 */
record SourceAddress(String base, String host) {

  /** The setting that most sources have, so that the simulator can stand in for them. */
  static final String SETTING = "address";

  /** Describes the setting {@link #SETTING} of a source whose address is {@code byDefault}. */
  static SettingDescription described(String byDefault) {
    return new SettingDescription(SETTING, false, false, "where it is asked; " + byDefault);
  }

  /**
   * The address that the setting {@code name} holds.
   *
   * @throws SourceException REFUSED if it is none
   */
  static SourceAddress of(SourceId source, SourceSettings settings, String name, String byDefault) {
    String words = settings.text(name, byDefault);
    Optional<PageAddress> address =
        PageAddress.of(words).filter(found -> found.query().isEmpty() && !words.contains("#"));
    return address
        .map(found -> new SourceAddress(words.replaceAll("/+$", ""), found.host()))
        .orElseThrow(
            () ->
                new SourceException(
                    source,
                    Code.REFUSED,
                    "expected an http or https address in the setting " + name + ", was another"));
  }

  /** The address of {@code pathAndQuery}, which begins with a slash. */
  String at(String pathAndQuery) {
    return base + pathAndQuery;
  }
}
