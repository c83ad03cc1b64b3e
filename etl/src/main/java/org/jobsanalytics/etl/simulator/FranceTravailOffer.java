package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jobsanalytics.etl.model.Contract;

/** An offer as the API of France Travail writes it: an absent key is absent, never null. */
final class FranceTravailOffer {

  private static final double WITH_ENTITIES = 0.08;
  private static final double WITH_CONTACT = 0.29;
  private static final double WITH_WORK_TIME = 0.6;
  private static final double WITH_SCHOOLING = 0.1;
  private static final List<String> AFTER_BAC =
      List.of(
          "Bac+5 et plus ou équivalents", "Bac+3, Bac+4 ou équivalents", "Bac+2 ou équivalents");
  private static final List<String> UP_TO_BAC =
      List.of("CAP, BEP et équivalents", "Bac ou équivalent", "Aucune formation scolaire");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private FranceTravailOffer() {}

  static PayWords pay(Ad ad) {
    Pay pay = ad.was(Change.PAY) ? ad.vacancy().pay().raised() : ad.vacancy().pay();
    return PayWords.of(pay, ad.vacancy().contract(), ad.dice(20));
  }

  static ObjectNode of(Ad ad) {
    Wording wording = ad.wording();
    Vacancy vacancy = ad.vacancy();
    Dice dice = ad.dice(21);
    ObjectNode offer = Json.object();
    offer.put("id", ad.id()).put("intitule", wording.title());
    offer.put("description", description(wording.description(), dice));
    offer.put("dateCreation", date(ad.published())).put("dateActualisation", date(ad.updated()));
    offer.set(
        "lieuTravail", FranceTravailPlace.of(vacancy.town(), wording.precision(), ad.dice(22)));
    offer.put("romeCode", vacancy.occupation().rome());
    offer.put("romeLibelle", vacancy.occupation().label());
    offer.put("appellationlibelle", vacancy.title());
    ObjectNode company = offer.putObject("entreprise");
    wording.company().ifPresent(name -> company.put("nom", name).put("entrepriseAdaptee", false));
    contract(offer, vacancy.contract(), dice);
    experience(offer, vacancy.years(), dice);
    offer.set("salaire", salary(pay(ad)));
    if (dice.chance(WITH_WORK_TIME)) {
      offer.put("dureeTravailLibelle", dice.one(List.of("35H\nTravail en journée", "35H", "39H")));
      offer.put("dureeTravailLibelleConverti", "Temps plein");
    }
    offer.put("alternance", vacancy.contract() == Contract.ALTERNANCE);
    if (dice.chance(WITH_CONTACT)) {
      contact(offer, ad);
    }
    schooling(offer, ad);
    rest(offer, ad);
    return offer;
  }

  private static String date(Instant instant) {
    return DATE.format(instant);
  }

  private static String description(String text, Dice dice) {
    return dice.chance(WITH_ENTITIES)
        ? text.replace("é", "&eacute;").replace("'", "&#39;").replace("à", "&agrave;")
        : text;
  }

  private static ObjectNode salary(PayWords pay) {
    ObjectNode salary = Json.object();
    if (!pay.label().isEmpty()) {
      salary.put("libelle", pay.label());
    }
    return pay.comment().isEmpty() ? salary : salary.put("commentaire", pay.comment());
  }

  private static void contract(ObjectNode offer, Contract contract, Dice dice) {
    int months = dice.one(List.of(1, 3, 6, 12, 18));
    switch (contract) {
      case CDI -> type(offer, "CDI", dice.chance(0.5) ? "CDI" : "Contrat à durée indéterminée");
      case INTERIM -> type(offer, "MIS", "Mission intérimaire - " + months + " Mois");
      case SAISONNIER -> type(offer, "SAI", "Contrat travail saisonnier - " + months + " Mois");
      case CDD, STAGE, ALTERNANCE, FREELANCE, OTHER, UNKNOWN ->
          type(offer, "CDD", "Contrat à durée déterminée - " + months + " Mois");
    }
    boolean apprentice = contract == Contract.ALTERNANCE;
    offer.put("natureContrat", apprentice ? "Contrat apprentissage" : "Contrat travail");
  }

  private static void type(ObjectNode offer, String code, String label) {
    offer.put("typeContrat", code).put("typeContratLibelle", label);
  }

  private static void experience(ObjectNode offer, int years, Dice dice) {
    if (years == 0) {
      offer.put("experienceExige", "D").put("experienceLibelle", "Débutant accepté");
      return;
    }
    boolean wished = dice.chance(0.15);
    String label =
        switch (dice.between(0, 2)) {
          case 0 -> years + " An(s)";
          case 1 -> years * 12 + " Mois";
          default -> "Expérience " + (wished ? "souhaitée" : "exigée") + " de " + years + " An(s)";
        };
    offer.put("experienceExige", wished ? "S" : "E").put("experienceLibelle", label);
  }

  private static void schooling(ObjectNode offer, Ad ad) {
    Dice dice = ad.dice(23);
    if (dice.chance(WITH_SCHOOLING)) {
      boolean office = ad.vacancy().occupation().office();
      offer
          .putArray("formations")
          .addObject()
          .put("niveauLibelle", dice.one(office ? AFTER_BAC : UP_TO_BAC))
          .put("exigence", dice.chance(0.5) ? "E" : "S");
    }
  }

  private static void contact(ObjectNode offer, Ad ad) {
    offer
        .putObject("contact")
        .put("nom", "Mme Exemple Recruteuse")
        .put(
            "coordonnees1", "https://candidat.francetravail.fr/offres/recherche/detail/" + ad.id());
  }

  private static void rest(ObjectNode offer, Ad ad) {
    boolean partner = ad.id().length() == 7 && ad.id().chars().allMatch(Character::isDigit);
    offer.put("nombrePostes", 1).put("accessibleTH", false);
    offer.put("qualificationCode", ad.vacancy().occupation().office() ? "9" : "6");
    offer
        .putObject("origineOffre")
        .put("origine", partner ? "2" : "1")
        .put("urlOrigine", "https://candidat.francetravail.fr/offres/recherche/detail/" + ad.id());
  }
}
