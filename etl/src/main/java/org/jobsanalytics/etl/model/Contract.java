package org.jobsanalytics.etl.model;

/** The kind of work contract, as a French job seeker would sort them. */
public enum Contract {
  /** Permanent (contrat à durée indéterminée). */
  CDI,
  /** Fixed-term (contrat à durée déterminée). */
  CDD,
  /** Temporary agency work. */
  INTERIM,
  /** Internship. */
  STAGE,
  /** Work-study: apprenticeship or professionalisation. */
  ALTERNANCE,
  /** Self-employed. */
  FREELANCE,
  /** Seasonal. */
  SAISONNIER,
  /** Named, and none of the above. */
  OTHER,
  /** Not stated. */
  UNKNOWN
}
