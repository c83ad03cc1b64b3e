package org.jobsanalytics.etl.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A job offer in our words: typed, comparable between sources, free of personal data.
 *
 * @param url the offer's own page, {@code ""} if unknown
 * @param description plain text, paragraphs separated by line breaks
 * @param experienceMinYears the least experience asked for; 0 for beginners, empty if not stated
 * @param technologies names of the technology dictionary
 * @param conditions working time, schooling and the like
 * @param romeCode the occupation, as in {@code M1805}, if the source states it
 * @param publishedAt when the source first showed the offer
 * @param updatedAt the source's own time of the last change, if it gives one
 * @param expiresAt until when the offer is valid, if the source says
 */
public record Offer(
    OfferKey key,
    String url,
    String title,
    String description,
    Optional<Company> company,
    Place place,
    Contract contract,
    Remote remote,
    Optional<Salary> salary,
    Optional<Double> experienceMinYears,
    SortedSet<String> technologies,
    Conditions conditions,
    Optional<String> romeCode,
    Optional<Instant> publishedAt,
    Optional<Instant> updatedAt,
    Optional<Instant> expiresAt) {

  /**
   * @throws IllegalArgumentException if the title is blank
   */
  public Offer {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(conditions, "conditions");
    if (title.isBlank()) {
      throw new IllegalArgumentException("offer " + key + " needs a title");
    }
    technologies = Collections.unmodifiableSortedSet(new TreeSet<>(technologies));
  }
}
