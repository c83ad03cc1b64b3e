package org.jobsanalytics.etl.model;

/**
 * The least standing in the occupation that an ad names; years of experience are another matter.
 */
public enum Seniority {
  /** Trainee of a school. */
  INTERN,
  /** Beginner. */
  JUNIOR,
  /** Knows the work ({@code confirmé}). */
  MID,
  /** Knows it well. */
  SENIOR,
  /** Leads a team or a subject. */
  LEAD,
  /** Heads a department or more ({@code directeur}). */
  HEAD,
  /** Not stated. */
  UNKNOWN
}
