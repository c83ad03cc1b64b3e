package org.jobsanalytics.etl.model;

/**
 * Who offers the work, as the ad says.
 *
 * @param key equal for spellings of one company, as in {@code capgemini}
 * @param name the spelling of the ad
 * @param isAgency its key says that it offers work at its clients': temporary work, recruiting
 */
public record Company(String key, String name, boolean isAgency) {

  public Company {
    if (key.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a company has a key and a name, was '" + name + "'");
    }
  }

  /** One that offers work of its own. */
  public Company(String key, String name) {
    this(key, name, false);
  }
}
