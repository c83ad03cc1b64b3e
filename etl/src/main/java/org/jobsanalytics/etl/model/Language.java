package org.jobsanalytics.etl.model;

/** The language an ad is written in. */
public enum Language {
  FR,
  EN,
  /** Another one. */
  OTHER,
  /** Too few words to tell. */
  UNKNOWN
}
