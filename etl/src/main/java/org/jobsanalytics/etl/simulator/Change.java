package org.jobsanalytics.etl.simulator;

/** What an update does to an ad. */
enum Change {
  /** Nothing but its date. */
  DATE,
  TITLE,
  PAY,
  TEXT
}
