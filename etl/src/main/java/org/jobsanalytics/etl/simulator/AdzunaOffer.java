package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Place.Precision;

/** An ad as Adzuna's API writes it. */
final class AdzunaOffer {

  private static final double PAID = 0.19;
  private static final double PREDICTED = 0.1;
  private static final double POSITIONED = 0.87;
  private static final double WITH_TYPE = 0.27;
  private static final double WITH_TIME = 0.32;
  private static final Map<String, List<String>> REGIONS =
      Map.of(
          "Île-de-France", List.of("Ile-de-France"),
          "Hauts-de-France", List.of("Hauts-De-France", "Hauts-de-France"),
          "Grand Est", List.of("Grand-Est", "Grand Est"),
          "Centre-Val de Loire", List.of("Centre"),
          "Provence-Alpes-Côte d'Azur",
              List.of("Provence-Alpes-Côte d'Azur", "Provence-Alpes-Cote d'Azur"));

  private AdzunaOffer() {}

  /**
   * What it pays, in the numbers shown and as they are to be read.
   *
   * @param min euros for an hour, a month or a year, which the source does not say
   */
  record Shown(double min, double max, boolean predicted, Pay read) {}

  static Optional<Shown> pay(Ad ad) {
    Dice dice = ad.dice(30);
    Contract contract = ad.vacancy().contract();
    boolean learner = contract == Contract.STAGE || contract == Contract.ALTERNANCE;
    if (learner || !dice.chance(PAID)) {
      return Optional.empty();
    }
    Pay pay = ad.vacancy().pay();
    boolean predicted = dice.chance(PREDICTED);
    return Optional.of(
        switch (dice.weighted(0.7, 0.2, 0.1)) {
          case 1 -> shown(pay, 12, 1, predicted);
          case 2 -> shown(pay, 1820, 100, predicted);
          default -> shown(pay, 1, 1, predicted);
        });
  }

  private static Shown shown(Pay pay, int parts, int cents, boolean predicted) {
    double min = Math.rint((double) pay.minEurPerYear() / parts * cents) / cents;
    double max = Math.rint((double) pay.maxEurPerYear() / parts * cents) / cents;
    Pay read = new Pay((int) Math.round(min * parts), (int) Math.round(max * parts));
    return new Shown(min, max, predicted, read);
  }

  static ObjectNode of(Ad ad) {
    Wording wording = ad.wording();
    Dice dice = ad.dice(31);
    ObjectNode offer = Json.object();
    offer.put("id", ad.id()).put("title", wording.title());
    offer.put("description", wording.description()).put("created", ad.published().toString());
    offer.put("__CLASS__", "Adzuna::API::Response::Job");
    offer.put("adref", "simulated" + ad.id());
    offer.put(
        "redirect_url",
        "https://www.adzuna.fr/land/ad/" + ad.id() + "?se=simulated&utm_medium=api&v=SIMULATED");
    ObjectNode company =
        offer.putObject("company").put("__CLASS__", "Adzuna::API::Response::Company");
    wording.company().ifPresent(name -> company.put("display_name", name));
    offer.set("location", location(ad.vacancy().town(), wording.precision(), dice));
    offer.putObject("category").put("tag", "unknown").put("label", "Unknown");
    if (wording.precision() == Precision.COMMUNE && dice.chance(POSITIONED)) {
      offer.put("latitude", ad.vacancy().town().latitude());
      offer.put("longitude", ad.vacancy().town().longitude());
    }
    terms(offer, ad, dice);
    return Json.shuffled(offer, ad.posting().style());
  }

  private static void terms(ObjectNode offer, Ad ad, Dice dice) {
    Contract contract = ad.vacancy().contract();
    if (dice.chance(WITH_TIME)) {
      offer.put("contract_time", "full_time");
    }
    if (dice.chance(WITH_TYPE) && (contract == Contract.CDI || contract == Contract.CDD)) {
      offer.put("contract_type", contract == Contract.CDI ? "permanent" : "contract");
    }
    Optional<Shown> pay = pay(ad);
    offer.put("salary_is_predicted", pay.filter(Shown::predicted).isPresent() ? "1" : "0");
    pay.ifPresent(shown -> offer.put("salary_min", shown.min()).put("salary_max", shown.max()));
  }

  private static ObjectNode location(Town town, Precision precision, Dice dice) {
    List<String> areas = new ArrayList<>(List.of("France"));
    if (precision != Precision.COUNTRY) {
      areas.add(dice.one(REGIONS.getOrDefault(town.region(), List.of(town.region()))));
    }
    if (precision == Precision.DEPARTMENT || precision == Precision.COMMUNE) {
      areas.add(town.departmentName());
    }
    if (precision == Precision.COMMUNE && !town.name().equals(town.departmentName())) {
      areas.add(town.name());
    }
    int last = areas.size() - 1;
    String name = last == 0 ? "France" : areas.get(last) + ", " + areas.get(last - 1);
    ObjectNode location = Json.object().put("display_name", name);
    location.put("__CLASS__", "Adzuna::API::Response::Location");
    location.set("area", Json.texts(areas));
    return location;
  }
}
