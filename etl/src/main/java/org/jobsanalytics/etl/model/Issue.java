package org.jobsanalytics.etl.model;

import java.util.Objects;

/**
 * Something was lost or doubtful in an offer that is kept all the same.
 *
 * @param text the words that gave rise to it
 */
public record Issue(Code code, String text) {

  /** The closed list of issues; each is counted per run and source. */
  public enum Code {
    /** The contract's words are in no dictionary. */
    CONTRACT_UNKNOWN,
    /** The company's name is a placeholder that hides who offers the work; none is kept. */
    COMPANY_ANONYMOUS,
    /** A date cannot be read, or lies outside 2000 to 2100. */
    DATE_UNREADABLE,
    /** The offer's validity ends before it begins with its publication; the end was dropped. */
    DATES_REVERSED,
    /** A place is named that is neither in France nor known abroad. */
    PLACE_UNKNOWN,
    /** Latitude and longitude were swapped; they were put right. */
    COORDINATES_SWAPPED,
    /** Latitude or longitude is no number, or no place on Earth. */
    COORDINATES_UNREADABLE,
    /** A salary is stated in words that no rule reads. */
    SALARY_UNREADABLE,
    /** The stated unit of the salary cannot be meant; the plausible one was taken. */
    SALARY_UNIT_REPAIRED,
    /** The salary's minimum was above its maximum; they were exchanged. */
    SALARY_BOUNDS_EXCHANGED,
    /** The salary is outside what a year's work pays in France; it was dropped. */
    SALARY_IMPLAUSIBLE,
    /** The salary is in another currency than the euro; it is not converted. */
    SALARY_FOREIGN_CURRENCY,
    /**
     * The salary is stated without a period, and its amount fits several or none; it was dropped.
     */
    SALARY_UNIT_UNKNOWN,
    /** The salary is stated after contributions only; it is not converted. */
    SALARY_NET,
    /** The experience's words were not understood. */
    EXPERIENCE_UNREADABLE,
    /** An e-mail address, phone number or contact name was removed from a text. */
    PERSONAL_DATA_REMOVED,
    /** A text was longer than any real one; its end was cut off. */
    TEXT_SHORTENED,
    /** A ROME code is not one letter and four digits. */
    ROME_UNREADABLE
  }

  public Issue {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }
}
