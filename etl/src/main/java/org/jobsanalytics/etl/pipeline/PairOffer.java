package org.jobsanalytics.etl.pipeline;

import org.jobsanalytics.etl.group.Sketch;
import org.jobsanalytics.etl.model.Offer;

/**
 * An offer that may be one vacancy with others.
 *
 * @param name under which pairs refer to it
 */
public record PairOffer(String name, Offer offer, Sketch sketch) {

  String source() {
    return offer.key().source().value();
  }
}
