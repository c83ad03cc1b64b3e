package org.jobsanalytics.etl.model;

/** How much of the work may be done away from the workplace. Unknown is not on-site. */
public enum Remote {
  /** All of it. */
  FULL,
  /** Regular days each week. */
  HYBRID,
  /** Now and then. */
  OCCASIONAL,
  /** Stated to be impossible. */
  NONE,
  /** Not stated. */
  UNKNOWN
}
