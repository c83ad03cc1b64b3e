package org.jobsanalytics.etl.pipeline;

import java.util.List;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.warehouse.Notices.Drift;
import org.jobsanalytics.etl.warehouse.Notices.Warning;

/**
 * What a load did.
 *
 * @param ledgers one a run and source that was loaded now
 * @param failures a sentence for each that could not be
 * @param loadedBefore how many were in the warehouse already
 * @param warnings what was not as usual in what was loaded now
 * @param drift the fields in it that no contract knows
 */
public record LoadSummary(
    List<Ledger> ledgers,
    List<String> failures,
    int loadedBefore,
    List<Warning> warnings,
    List<Drift> drift) {

  public LoadSummary {
    ledgers = List.copyOf(ledgers);
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
    drift = List.copyOf(drift);
  }
}
