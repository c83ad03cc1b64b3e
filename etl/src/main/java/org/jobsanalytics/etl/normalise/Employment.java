package org.jobsanalytics.etl.normalise;

import static org.jobsanalytics.etl.model.Contract.ALTERNANCE;
import static org.jobsanalytics.etl.model.Contract.CDD;
import static org.jobsanalytics.etl.model.Contract.CDI;
import static org.jobsanalytics.etl.model.Contract.INTERIM;
import static org.jobsanalytics.etl.model.Contract.SAISONNIER;
import static org.jobsanalytics.etl.model.Contract.STAGE;

import java.util.Set;
import org.jobsanalytics.etl.model.Contract;

/**
 * The kind of contract, and how it is known.
 *
 * @param inField whether the source's field names it, which is firmer than a title, a text, or a
 *     word as vague as {@code contract}
 */
record Employment(Contract contract, boolean inField) {

  private static final Set<Contract> SALARIED = Set.of(CDI, CDD, INTERIM, SAISONNIER);

  /** Whether the source says that it is work for a wage, so not for an invoice. */
  boolean isSalaried() {
    return inField && SALARIED.contains(contract);
  }

  /** Whether it is learning paid below the minimum wage. */
  boolean isLearning() {
    return contract == STAGE || contract == ALTERNANCE;
  }
}
