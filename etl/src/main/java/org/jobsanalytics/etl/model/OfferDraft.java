package org.jobsanalytics.etl.model;

import java.util.ArrayList;
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
  public static Builder of(SourceId source, String externalId) {
    return new Builder(source, externalId);
  }

  /** Sets what the source says, one word at a time; null means absent. */
  public static final class Builder {

    private final SourceId source;
    private final String externalId;
    private String url = "";
    private String title = "";
    private String description = "";
    private String company = "";
    private String placeLabel = "";
    private List<String> areas = List.of();
    private String postalCode = "";
    private String communeCode = "";
    private String country = "";
    private String latitude = "";
    private String longitude = "";
    private String payText = "";
    private String payComment = "";
    private String payMin = "";
    private String payMax = "";
    private String payUnit = "";
    private String payCurrency = "";
    private boolean payPredicted;
    private final List<String> contract = new ArrayList<>();
    private String workTime = "";
    private String remote = "";
    private final List<String> experience = new ArrayList<>();
    private final List<String> education = new ArrayList<>();
    private final List<String> qualification = new ArrayList<>();
    private String romeCode = "";
    private String published = "";
    private String updated = "";
    private String expires = "";

    private Builder(SourceId source, String externalId) {
      this.source = source;
      this.externalId = absentIfNull(externalId);
    }

    public Builder url(String words) {
      url = absentIfNull(words);
      return this;
    }

    public Builder title(String words) {
      title = absentIfNull(words);
      return this;
    }

    public Builder description(String words) {
      description = absentIfNull(words);
      return this;
    }

    public Builder company(String words) {
      company = absentIfNull(words);
      return this;
    }

    public Builder placeLabel(String words) {
      placeLabel = absentIfNull(words);
      return this;
    }

    public Builder areas(List<String> fromWideToNarrow) {
      areas = List.copyOf(fromWideToNarrow);
      return this;
    }

    public Builder postalCode(String words) {
      postalCode = absentIfNull(words);
      return this;
    }

    public Builder communeCode(String words) {
      communeCode = absentIfNull(words);
      return this;
    }

    public Builder country(String words) {
      country = absentIfNull(words);
      return this;
    }

    public Builder coordinates(String latitudeWords, String longitudeWords) {
      latitude = absentIfNull(latitudeWords);
      longitude = absentIfNull(longitudeWords);
      return this;
    }

    public Builder payText(String words) {
      payText = absentIfNull(words);
      return this;
    }

    public Builder payComment(String words) {
      payComment = absentIfNull(words);
      return this;
    }

    public Builder payBounds(String minWords, String maxWords) {
      payMin = absentIfNull(minWords);
      payMax = absentIfNull(maxWords);
      return this;
    }

    public Builder payUnit(String words) {
      payUnit = absentIfNull(words);
      return this;
    }

    public Builder payCurrency(String words) {
      payCurrency = absentIfNull(words);
      return this;
    }

    public Builder payPredicted(boolean predicted) {
      payPredicted = predicted;
      return this;
    }

    /** Adds a word for the contract, less authoritative than those before; absent ones are left. */
    public Builder contract(String words) {
      addIfPresent(contract, words);
      return this;
    }

    public Builder workTime(String words) {
      workTime = absentIfNull(words);
      return this;
    }

    public Builder remote(String words) {
      remote = absentIfNull(words);
      return this;
    }

    /** Adds a word for the experience, less authoritative than those before. */
    public Builder experience(String words) {
      addIfPresent(experience, words);
      return this;
    }

    /**
     * Adds words for the schooling, less authoritative than those before; of several in one the
     * least counts.
     */
    public Builder education(String words) {
      addIfPresent(education, words);
      return this;
    }

    /** Adds a word for the standing of the job, less authoritative than those before. */
    public Builder qualification(String words) {
      addIfPresent(qualification, words);
      return this;
    }

    public Builder romeCode(String words) {
      romeCode = absentIfNull(words);
      return this;
    }

    public Builder published(String words) {
      published = absentIfNull(words);
      return this;
    }

    public Builder updated(String words) {
      updated = absentIfNull(words);
      return this;
    }

    public Builder expires(String words) {
      expires = absentIfNull(words);
      return this;
    }

    public OfferDraft build() {
      return new OfferDraft(
          source,
          externalId,
          url,
          title,
          description,
          company,
          new Location(placeLabel, areas, postalCode, communeCode, country, latitude, longitude),
          new Pay(payText, payComment, payMin, payMax, payUnit, payCurrency, payPredicted),
          new Terms(contract, workTime, remote, experience, education, qualification, romeCode),
          new Dates(published, updated, expires));
    }

    private static String absentIfNull(String words) {
      return words == null ? "" : words;
    }

    private static void addIfPresent(List<String> words, String word) {
      if (word != null && !word.isBlank()) {
        words.add(word);
      }
    }
  }
}
