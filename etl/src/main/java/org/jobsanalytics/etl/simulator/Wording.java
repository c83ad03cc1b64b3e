package org.jobsanalytics.etl.simulator;

import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.model.Remote;

/**
 * What an ad says.
 *
 * @param company empty if it does not say
 * @param precision how finely the ad says where the work is
 * @param description paragraphs separated by line breaks, without markup
 * @param remote as far as the text or the source's own field says it
 * @param technologies those that the text names
 */
record Wording(
    String title,
    Optional<String> company,
    Precision precision,
    String description,
    Remote remote,
    List<String> technologies) {

  Wording {
    technologies = List.copyOf(technologies);
  }

  List<String> paragraphs() {
    return List.of(description.split("\n", -1));
  }
}
