package org.jobsanalytics.etl.group;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.SourceId;

/** An ad to change one thing of: a baker's in Rennes, on France Travail. */
public record Ad(
    String source, String id, String title, String company, String town, int day, String text) {

  public static final Ad BAKER =
      new Ad("francetravail", "1", "Boulanger H/F", "dupain", "35238", 0, text("pain", 120));

  /** So many words that stand in no other order anywhere else. */
  public static String text(String theme, int words) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < words; at++) {
      text.append(theme).append(at * 7919 % 1009).append(' ');
    }
    return text.toString();
  }

  public Ad source(String other) {
    return new Ad(other, id, title, company, town, day, text);
  }

  public Ad id(String other) {
    return new Ad(source, other, title, company, town, day, text);
  }

  public Ad title(String other) {
    return new Ad(source, id, other, company, town, day, text);
  }

  public Ad company(String other) {
    return new Ad(source, id, title, other, town, day, text);
  }

  /** INSEE's code of a commune or a département, "" for somewhere in France. */
  public Ad town(String other) {
    return new Ad(source, id, title, company, other, day, text);
  }

  public Ad day(int other) {
    return new Ad(source, id, title, company, town, other, text);
  }

  public Ad text(String other) {
    return new Ad(source, id, title, company, town, day, other);
  }

  /** As an aggregator shows it: the first 30 words. */
  public Ad cut() {
    String[] words = text.split(" ", 31);
    return text(String.join(" ", Arrays.copyOf(words, 30)) + "…");
  }

  Sketch sketch() {
    return Sketch.of(offer(), published());
  }

  private Instant published() {
    return Instant.parse("2026-01-05T08:00:00Z").plus(day, ChronoUnit.DAYS);
  }

  /** As the normaliser gives it. */
  public Offer offer() {
    return new Offer(
        new OfferKey(new SourceId(source), id),
        "",
        title,
        text,
        company.isEmpty() ? Optional.empty() : Optional.of(new Company(company, company)),
        place(),
        Contract.CDI,
        Remote.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(),
        Conditions.UNKNOWN,
        Optional.empty(),
        Optional.of(published()),
        Optional.empty(),
        Optional.empty());
  }

  private Place place() {
    if (town.isEmpty()) {
      return Place.only(Precision.COUNTRY);
    }
    boolean commune = town.length() == 5;
    return new Place(
        commune ? Precision.COMMUNE : Precision.DEPARTMENT,
        Optional.of(town.substring(0, 2)),
        commune ? Optional.of(town) : Optional.empty(),
        commune ? Optional.of("Commune " + town) : Optional.empty(),
        Optional.empty());
  }
}
