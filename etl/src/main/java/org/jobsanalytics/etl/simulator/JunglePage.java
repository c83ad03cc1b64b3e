package org.jobsanalytics.etl.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Remote;

/** A job's page on Welcome to the Jungle, of the markup of 2025. */
final class JunglePage {

  private JunglePage() {}

  static String of(Ad ad, String address) {
    String body =
        labels(ad)
            + "<main><h2>"
            + Markup.escaped(ad.wording().title())
            + "</h2>"
            + Markup.paragraphs(ad.wording())
            + "</main>\n"
            + Markup.linkedData(controls(PostingJson.of(ad, "%sLY").toString()))
            + Markup.linkedData(questions())
            + record(ad);
    return Markup.page(address, ad.wording().title(), body);
  }

  /** The site puts line breaks and tabs into its strings as they are, which JSON does not allow. */
  private static String controls(String json) {
    return json.replace("</p><p>", "</p>\n\t<p>");
  }

  private static String labels(Ad ad) {
    return "<div data-testid=\"job-metadata-block\">"
        + label("contract", contract(ad.vacancy().contract()))
        + label("remote", remoteLabel(ad.vacancy().remote()))
        + label("suitcase", experience(ad.vacancy().years()))
        + "</div>\n";
  }

  private static String label(String icon, String words) {
    return words.isEmpty()
        ? ""
        : "<div><i name=\"" + icon + "\"></i><span>" + Markup.escaped(words) + "</span></div>";
  }

  private static String experience(int years) {
    return "Expérience : "
        + (years == 0 ? "< 6 mois" : "> " + years + (years == 1 ? " an" : " ans"));
  }

  private static String contract(Contract contract) {
    return switch (contract) {
      case CDI -> "CDI";
      case CDD -> "CDD / Temporaire";
      case INTERIM -> "Intérim";
      case SAISONNIER -> "Saisonnier";
      case STAGE -> "Stage";
      case ALTERNANCE -> "Alternance";
      case FREELANCE -> "Freelance";
      case OTHER, UNKNOWN -> "Autres";
    };
  }

  private static String remoteLabel(Remote remote) {
    return switch (remote) {
      case FULL -> "Télétravail total";
      case HYBRID -> "Télétravail fréquent";
      case OCCASIONAL -> "Télétravail occasionnel";
      case NONE -> "Télétravail non autorisé";
      case UNKNOWN -> "";
    };
  }

  private static String remoteCode(Remote remote) {
    return switch (remote) {
      case FULL -> "fulltime";
      case HYBRID -> "partial";
      case OCCASIONAL -> "punctual";
      case NONE -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String questions() {
    ObjectNode faq = Json.object().put("@context", "https://schema.org").put("@type", "FAQPage");
    ObjectNode question = faq.putArray("mainEntity").addObject().put("@type", "Question");
    question.put("name", "L'envoi d'un CV est-il obligatoire pour postuler à cette offre ?");
    question
        .putObject("acceptedAnswer")
        .put("@type", "Answer")
        .put("text", "Pour postuler à cette offre, l'envoi de votre CV est obligatoire.");
    return faq.toString();
  }

  /** A JSON string that holds JSON. */
  private static String record(Ad ad) {
    ObjectNode job = Json.object().put("ats", "wkit").put("language", "fr");
    job.put("published_at", ad.published().toString()).put("updated_at", ad.updated().toString());
    job.put("remote", remoteCode(ad.vacancy().remote()));
    job.put("contract_type", contractCode(ad.vacancy().contract()));
    job.put("education_level", ad.vacancy().occupation().office() ? "bac_5" : "bac");
    PostingJson.pay(ad)
        .ifPresent(
            pay ->
                job.put("salary_min", pay.minEurPerYear() / PostingJson.part(ad))
                    .put("salary_max", pay.maxEurPerYear() / PostingJson.part(ad))
                    .put("salary_period", PostingJson.isMonthly(ad) ? "monthly" : "yearly")
                    .put("salary_currency", "EUR"));
    ObjectNode data = Json.object();
    data.putArray("mutations");
    ObjectNode query = data.putArray("queries").addObject();
    query.putObject("state").set("data", job);
    query.putArray("queryKey").add("job").add("fr").add(ad.posting().board()).add(ad.id());
    String twice = TextNode.valueOf(data.toString()).toString().replace("</", "<\\/");
    return "<script>window.__INITIAL_DATA__ = " + twice + "</script>\n";
  }

  private static String contractCode(Contract contract) {
    return switch (contract) {
      case CDI -> "full_time";
      case CDD, INTERIM, SAISONNIER -> "temporary";
      case STAGE -> "internship";
      case ALTERNANCE -> "apprenticeship";
      case FREELANCE -> "freelance";
      case OTHER, UNKNOWN -> "other";
    };
  }
}
