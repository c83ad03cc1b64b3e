package org.jobsanalytics.etl.pipeline;

import java.util.List;
import org.jobsanalytics.etl.model.Ledger;

/**
 * What a load did.
 *
 * @param ledgers one a run and source that was loaded now
 * @param failures a sentence for each that could not be
 * @param loadedBefore how many were in the warehouse already
 */
public record LoadSummary(List<Ledger> ledgers, List<String> failures, int loadedBefore) {

  public LoadSummary {
    ledgers = List.copyOf(ledgers);
    failures = List.copyOf(failures);
  }
}
