package org.jobsanalytics.etl.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Remote;

/**
 * What is to be understood of an ad that is shown.
 *
 * @param vacancy equal for all ads of one vacancy, on any source
 * @param copyOf the id of the ad on the same source that it repeats word for word, "" if none
 * @param company as the ad spells it
 * @param department code, if the ad says it
 * @param commune INSEE's code of the whole town, if the ad says it
 * @param pay as it is to be read, a unit that cannot be meant repaired
 * @param updated equal to {@code published} if it never was
 */
public record TrueOffer(
    String source,
    String externalId,
    long vacancy,
    String copyOf,
    String title,
    Optional<String> company,
    Optional<String> department,
    Optional<String> commune,
    List<String> technologies,
    Contract contract,
    Remote remote,
    Optional<Pay> pay,
    boolean payPredicted,
    Instant published,
    Instant updated) {

  public TrueOffer {
    technologies = List.copyOf(technologies);
  }
}
