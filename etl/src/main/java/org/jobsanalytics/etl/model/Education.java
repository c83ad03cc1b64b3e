package org.jobsanalytics.etl.model;

/**
 * The least schooling an ad names, by the levels of the French framework of qualifications (<a
 * href="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037964754">decree 2019-14</a>). Levels 1
 * and 2 have no diploma, and bac+4 is on the level of bac+3.
 */
public enum Education {
  /** No diploma is asked for, or one below the framework's level 3. */
  NONE,
  /** Level 3: CAP, BEP. */
  CAP_BEP,
  /** Level 4: baccalauréat. */
  BAC,
  /** Level 5: two years after it, as BTS and DUT. */
  BAC_2,
  /** Level 6: three or four years, as licence, bachelor, BUT. */
  BAC_3,
  /** Level 7: five years, as master and diplôme d'ingénieur. */
  BAC_5,
  /** Level 8: doctorate. */
  DOCTORATE,
  /** Not stated. */
  UNKNOWN
}
