package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.List;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Remote;

/**
 * Work that an employer has to give; one or several ads are of it.
 *
 * @param years of experience asked for, 0 for beginners
 */
record Vacancy(
    long id,
    long seed,
    Occupation occupation,
    String title,
    Employer employer,
    Town town,
    Contract contract,
    Remote remote,
    Pay pay,
    int years,
    List<String> technologies,
    Instant opened) {

  Vacancy {
    technologies = List.copyOf(technologies);
  }
}
