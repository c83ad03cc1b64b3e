package org.jobsanalytics.etl.settings;

import java.util.List;

/** One or more settings are wrong; the message has a line for each of them. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<String> errors) {
    super(String.join(System.lineSeparator(), errors));
  }
}
