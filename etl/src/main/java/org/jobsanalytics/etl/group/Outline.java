package org.jobsanalytics.etl.group;

import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.SourceId;

/**
 * What is known of an offer beside its text: enough to tell from most others that they are another
 * vacancy, and small enough to be held of all offers that there are.
 *
 * @param day of publication, or of the first fetch where the source does not say, days since 1970
 * @param company key, {@code ""} if the offer names none
 */
public record Outline(SourceId source, long day, TitleWords title, String company, Place place) {

  Outline on(long other) {
    return new Outline(source, other, title, company, place);
  }
}
