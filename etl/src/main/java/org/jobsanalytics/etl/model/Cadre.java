package org.jobsanalytics.etl.model;

/** Whether the job has the status of a cadre, a class of French employees with rules of its own. */
public enum Cadre {
  /** Stated to have it. */
  YES,
  /** Another status is stated: worker, employee, technician, agent de maîtrise. */
  NO,
  /** Not stated, or several are. */
  UNKNOWN
}
