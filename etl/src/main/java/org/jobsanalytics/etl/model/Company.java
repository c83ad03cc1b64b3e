package org.jobsanalytics.etl.model;

/**
 * Who offers the work, as the ad says.
 *
 * @param key equal for spellings of one company, as in {@code capgemini}
 * @param name the spelling of the ad
 */
public record Company(String key, String name) {

  public Company {
    if (key.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a company has a key and a name, was '" + name + "'");
    }
  }
}
