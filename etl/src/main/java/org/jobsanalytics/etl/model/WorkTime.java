package org.jobsanalytics.etl.model;

/** Whether the work fills a full working week. */
public enum WorkTime {
  /** The whole of it. */
  FULL_TIME,
  /** A part of it. */
  PART_TIME,
  /** The ad names both, for the applicant or the place to choose. */
  EITHER,
  /** Not stated. */
  UNKNOWN
}
