package org.jobsanalytics.etl.extract;

import java.util.Objects;

/**
 * A setting that a source understands: {@code client-id} of {@code francetravail} is set by {@code
 * JOBS_FRANCETRAVAIL_CLIENT_ID}.
 *
 * @param required the source cannot be crawled without it
 * @param secret never shown
 */
public record SettingDescription(String name, boolean required, boolean secret, String meaning) {

  public SettingDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meaning, "meaning");
  }
}
