package org.jobsanalytics.etl.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What an ad asks of and offers to a worker besides contract, place and pay.
 *
 * @param weeklyHours hours of work a week, if the ad gives one number
 * @param education the least that is named
 * @param seniority likewise
 * @param language of the ad itself
 */
public record Conditions(
    WorkTime workTime,
    Optional<Double> weeklyHours,
    Education education,
    Cadre cadre,
    Seniority seniority,
    Language language) {

  /** Nothing is stated. */
  public static final Conditions UNKNOWN =
      new Conditions(
          WorkTime.UNKNOWN,
          Optional.empty(),
          Education.UNKNOWN,
          Cadre.UNKNOWN,
          Seniority.UNKNOWN,
          Language.UNKNOWN);

  public Conditions {
    Objects.requireNonNull(workTime, "workTime");
    Objects.requireNonNull(weeklyHours, "weeklyHours");
    Objects.requireNonNull(education, "education");
    Objects.requireNonNull(cadre, "cadre");
    Objects.requireNonNull(seniority, "seniority");
    Objects.requireNonNull(language, "language");
  }
}
