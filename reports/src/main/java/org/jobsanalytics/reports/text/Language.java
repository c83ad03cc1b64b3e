package org.jobsanalytics.reports.text;

import java.util.Locale;

/** The languages a report is written in. */
public enum Language {
  FR(Locale.FRANCE),
  EN(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** How numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** As in the {@code lang} of a page and in the name of its folder: {@code fr}, {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language of the other page. */
  public Language other() {
    return this == FR ? EN : FR;
  }
}
