package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jobsanalytics.etl.model.Contract;

/** An ad as a schema.org JobPosting. */
final class PostingJson {

  private static final double PAID = 0.35;

  private PostingJson() {}

  /** What the ad's page says it pays: a year, or a month for some. */
  static Optional<Pay> pay(Ad ad) {
    Pay pay = ad.was(Change.PAY) ? ad.vacancy().pay().raised() : ad.vacancy().pay();
    return ad.dice(40).chance(PAID) ? Optional.of(pay) : Optional.empty();
  }

  static boolean isMonthly(Ad ad) {
    Contract contract = ad.vacancy().contract();
    boolean learner = contract == Contract.STAGE || contract == Contract.ALTERNANCE;
    return learner || ad.dice(41).chance(0.2);
  }

  static double part(Ad ad) {
    return isMonthly(ad) ? 12 : 1;
  }

  /**
   * The posting.
   *
   * @param unit how the site spells a unit of time, as in {@code %sLY}
   */
  static ObjectNode of(Ad ad, String unit) {
    Wording wording = ad.wording();
    ObjectNode posting = Json.object();
    posting.put("@context", "http://schema.org").put("@type", "JobPosting");
    pay(ad).ifPresent(pay -> posting.set("baseSalary", salary(ad, pay, unit)));
    posting.put("datePosted", ad.published().toString());
    posting.put("description", Markup.paragraphs(wording));
    posting.put("employmentType", employment(ad.vacancy().contract()));
    posting
        .putObject("hiringOrganization")
        .put("@type", "Organization")
        .put("name", wording.company().orElseThrow());
    posting.set("jobLocation", place(ad.vacancy().town()));
    return posting.put("title", wording.title());
  }

  private static ObjectNode salary(Ad ad, Pay pay, String unit) {
    ObjectNode salary = Json.object().put("@type", "MonetaryAmount").put("currency", "EUR");
    salary
        .putObject("value")
        .put("@type", "QuantitativeValue")
        .put("minValue", pay.minEurPerYear() / part(ad))
        .put("maxValue", pay.maxEurPerYear() / part(ad))
        .put("unitText", unit.formatted(isMonthly(ad) ? "MONTH" : "YEAR"));
    return salary;
  }

  private static ObjectNode place(Town town) {
    ObjectNode place = Json.object().put("@type", "Place");
    place
        .putObject("address")
        .put("@type", "PostalAddress")
        .put("addressLocality", town.name())
        .put("addressRegion", town.region())
        .put("postalCode", town.postalCode())
        .put("addressCountry", "FR");
    place
        .putObject("geo")
        .put("@type", "GeoCoordinates")
        .put("latitude", town.latitude())
        .put("longitude", town.longitude());
    return place;
  }

  private static String employment(Contract contract) {
    return switch (contract) {
      case CDD -> "TEMPORARY";
      case STAGE -> "INTERN";
      case CDI, INTERIM, SAISONNIER, ALTERNANCE, FREELANCE, OTHER, UNKNOWN -> "FULL_TIME";
    };
  }
}
