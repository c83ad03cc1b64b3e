package org.jobsanalytics.etl.model;

import java.util.ArrayList;
import java.util.List;

/** Sets what the source says, one word at a time; null means absent. */
public final class OfferDraftBuilder {

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

  OfferDraftBuilder(SourceId source, String externalId) {
    this.source = source;
    this.externalId = absentIfNull(externalId);
  }

  public OfferDraftBuilder url(String words) {
    url = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder title(String words) {
    title = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder description(String words) {
    description = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder company(String words) {
    company = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder placeLabel(String words) {
    placeLabel = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder areas(List<String> fromWideToNarrow) {
    areas = List.copyOf(fromWideToNarrow);
    return this;
  }

  public OfferDraftBuilder postalCode(String words) {
    postalCode = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder communeCode(String words) {
    communeCode = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder country(String words) {
    country = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder coordinates(String latitudeWords, String longitudeWords) {
    latitude = absentIfNull(latitudeWords);
    longitude = absentIfNull(longitudeWords);
    return this;
  }

  public OfferDraftBuilder payText(String words) {
    payText = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder payComment(String words) {
    payComment = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder payBounds(String minWords, String maxWords) {
    payMin = absentIfNull(minWords);
    payMax = absentIfNull(maxWords);
    return this;
  }

  public OfferDraftBuilder payUnit(String words) {
    payUnit = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder payCurrency(String words) {
    payCurrency = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder payPredicted(boolean predicted) {
    payPredicted = predicted;
    return this;
  }

  /** Adds a word for the contract, less authoritative than those before; absent ones are left. */
  public OfferDraftBuilder contract(String words) {
    addIfPresent(contract, words);
    return this;
  }

  public OfferDraftBuilder workTime(String words) {
    workTime = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder remote(String words) {
    remote = absentIfNull(words);
    return this;
  }

  /** Adds a word for the experience, less authoritative than those before. */
  public OfferDraftBuilder experience(String words) {
    addIfPresent(experience, words);
    return this;
  }

  /**
   * Adds words for the schooling, less authoritative than those before; of several in one the least
   * counts.
   */
  public OfferDraftBuilder education(String words) {
    addIfPresent(education, words);
    return this;
  }

  /** Adds a word for the standing of the job, less authoritative than those before. */
  public OfferDraftBuilder qualification(String words) {
    addIfPresent(qualification, words);
    return this;
  }

  public OfferDraftBuilder romeCode(String words) {
    romeCode = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder published(String words) {
    published = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder updated(String words) {
    updated = absentIfNull(words);
    return this;
  }

  public OfferDraftBuilder expires(String words) {
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
        new OfferDraft.Location(
            placeLabel, areas, postalCode, communeCode, country, latitude, longitude),
        new OfferDraft.Pay(payText, payComment, payMin, payMax, payUnit, payCurrency, payPredicted),
        new OfferDraft.Terms(
            contract, workTime, remote, experience, education, qualification, romeCode),
        new OfferDraft.Dates(published, updated, expires));
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
