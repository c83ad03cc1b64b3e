package org.jobsanalytics.etl.model;

import java.util.List;
import java.util.Objects;

/**
 * A job offer in its source's own words: nothing is interpreted, and what the source leaves out is
 * {@code ""}. Never kept: it may hold personal data until it is normalised.
 *
 * @param description plain text or HTML, as given
 */
public record OfferDraft(
    SourceId source,
    String externalId,
    String url,
    String title,
    String description,
    String company,
    Location location,
    Pay pay,
    Terms terms,
    Dates dates) {

  /**
   * Where the work is.
   *
   * @param label the place in one line
   * @param areas the place as a path from wide to narrow, where the source gives one
   * @param communeCode INSEE's
   */
  public record Location(
      String label,
      List<String> areas,
      String postalCode,
      String communeCode,
      String country,
      String latitude,
      String longitude) {
    public Location {
      areas = List.copyOf(areas);
    }
  }

  /**
   * What it pays.
   *
   * @param text the salary in one line
   * @param comment what stands beside it
   * @param unit the period of {@code min} and {@code max}, as the source spells it
   * @param predicted the source estimated it
   */
  public record Pay(
      String text,
      String comment,
      String min,
      String max,
      String unit,
      String currency,
      boolean predicted) {}

  /**
   * The conditions.
   *
   * @param contract every word the source's structured fields have for the contract, the most
   *     authoritative first
   * @param experience likewise for the experience asked for
   * @param education likewise for the schooling asked for
   * @param qualification likewise for the standing of the job, as in cadre
   * @param romeCode the occupation's code in France Travail's directory
   */
  public record Terms(
      List<String> contract,
      String workTime,
      String remote,
      List<String> experience,
      List<String> education,
      List<String> qualification,
      String romeCode) {
    public Terms {
      contract = List.copyOf(contract);
      experience = List.copyOf(experience);
      education = List.copyOf(education);
      qualification = List.copyOf(qualification);
    }
  }

  /**
   * When.
   *
   * @param updated only where the source keeps it true: it decides which of two states is newer
   */
  public record Dates(String published, String updated, String expires) {}

  public OfferDraft {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(externalId, "externalId");
  }

  /** Starts a draft in which every word but these two is absent. */
  public static OfferDraftBuilder of(SourceId source, String externalId) {
    return new OfferDraftBuilder(source, externalId);
  }
}
