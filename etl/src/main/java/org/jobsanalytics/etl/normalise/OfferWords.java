package org.jobsanalytics.etl.normalise;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.Company;
import org.jobsanalytics.etl.model.Conditions;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.Remote;
import org.jobsanalytics.etl.model.Salary;

/** An offer's facts in words; empty where it does not say. */
public final class OfferWords {

  private OfferWords() {}

  /** All but the technologies, by field. */
  public static Map<String, String> of(Offer offer) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("title", offer.title());
    words.put("company", offer.company().map(OfferWords::company).orElse(""));
    words.put("place", place(offer.place()));
    words.put("position", position(offer.place()));
    words.put("contract", contract(offer.contract()));
    words.put("remote", remote(offer.remote()));
    words.put("salary", offer.salary().map(OfferWords::salary).orElse(""));
    words.put("experience", offer.experienceMinYears().map(OfferWords::years).orElse(""));
    words.putAll(of(offer.conditions()));
    words.put("occupation", offer.romeCode().orElse(""));
    words.put("published", time(offer.publishedAt()));
    words.put("expires", time(offer.expiresAt()));
    return words;
  }

  /** The conditions, by field. */
  static Map<String, String> of(Conditions conditions) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("working time", unlessUnknown(conditions.workTime()));
    words.put("weekly hours", conditions.weeklyHours().map(OfferWords::number).orElse(""));
    words.put("education", unlessUnknown(conditions.education()));
    words.put("cadre", unlessUnknown(conditions.cadre()));
    words.put("seniority", unlessUnknown(conditions.seniority()));
    words.put("language", unlessUnknown(conditions.language()));
    return words;
  }

  private static String unlessUnknown(Enum<?> word) {
    return word.name().equals("UNKNOWN") ? "" : word.name();
  }

  private static String company(Company company) {
    return company.isAgency() ? company.name() + " (agency)" : company.name();
  }

  static String contract(Contract contract) {
    return contract == Contract.UNKNOWN ? "" : contract.name();
  }

  static String remote(Remote remote) {
    return remote == Remote.UNKNOWN ? "" : remote.name();
  }

  static String place(Place place) {
    return switch (place.precision()) {
      case COMMUNE ->
          String.format(
              Locale.ROOT,
              "%s (commune %s, département %s)",
              place.communeName().orElse("?"),
              place.communeCode().orElse("?"),
              place.departmentCode().orElse("?"));
      case DEPARTMENT -> "département " + place.departmentCode().orElse("?");
      case REGION -> "in a région";
      case COUNTRY -> "in France";
      case ABROAD -> "abroad";
      case UNKNOWN -> "";
    };
  }

  private static String position(Place place) {
    return place
        .position()
        .map(at -> String.format(Locale.ROOT, "%.4f, %.4f", at.latitude(), at.longitude()))
        .orElse("");
  }

  static String salary(Salary salary) {
    String min = salary.minEurPerYear().map(OfferWords::euros).orElse("");
    String max = salary.maxEurPerYear().map(OfferWords::euros).orElse("");
    String range =
        min.isEmpty()
            ? "up to " + max
            : max.isEmpty() ? "from " + min : min.equals(max) ? min : min + " to " + max;
    return range
        + " euros a year, gross"
        + (salary.basis() == Salary.Basis.PREDICTED ? ", predicted" : "")
        + (salary.repaired() ? ", unit repaired" : "");
  }

  private static String euros(int amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }

  static String years(double years) {
    if (years == 0) {
      return "beginners";
    }
    if (years == 1) {
      return "1 year";
    }
    return number(years) + " years";
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }
}
