package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.SourceId;

/** Invented offers whose texts have 2,000 characters, the same at every call. */
final class BenchmarkOffers {

  private static final int OFFERS = 512;
  private static final int CHARACTERS = 2_000;
  private static final List<String> SENTENCES =
      List.of(
          "Vous rejoignez une équipe de huit personnes, attentive à la qualité de ce qu’elle livre.",
          "Environnement technique : Java 17, Spring Boot, PostgreSQL, Docker, Kubernetes, GitLab CI.",
          "Vous analysez les données des ventes avec Python, SQL et Power BI, et présentez vos résultats.",
          "Notre entreprise accompagne depuis vingt ans des clients de toutes tailles dans leurs projets.",
          "Rémunération : 38 000 à 45 000 € bruts annuels selon le profil, mutuelle et tickets restaurant.",
          "Télétravail : 2 jours par semaine après la période d’essai, horaires souples.",
          "Vous justifiez d’une expérience de 3 à 5 ans sur un poste comparable, idéalement en région.",
          "Le poste est basé à Nantes, à dix minutes de la gare, avec des déplacements ponctuels.",
          "Autonomie, rigueur et goût du travail bien fait sont les qualités que nous cherchons.",
          "Vos missions : recueillir les besoins, rédiger les spécifications, suivre les indicateurs.",
          "Maîtrise d’Excel et notions de comptabilité appréciées ; l’anglais courant est un atout.",
          "Pour postuler, envoyez votre candidature avant la fin du mois ; contact : service du personnel.",
          "Vous assurez la maintenance des serveurs Linux et Windows Server et documentez chaque geste.",
          "Le tableau de bord mensuel est préparé avec le chef de projet et présenté au comité.");
  private static final List<String> PROSE =
      List.of(
          "Rattaché(e) au responsable du service, vous prenez part à la conception et à la mise en œuvre.",
          "Vous êtes force de proposition pour améliorer nos outils et nos façons de faire.",
          "Créé en 1998, le groupe compte aujourd’hui 1 200 collaborateurs dans 14 agences en France.",
          "De formation Bac+5 (école d’ingénieur ou université), vous aimez apprendre et transmettre.",
          "Nous étudions toutes les candidatures, dont celles de personnes en situation de handicap.",
          "- Participer aux réunions de suivi et rendre compte de l’avancement au client.",
          "- Veiller au respect des délais, des coûts et des engagements pris auprès des utilisateurs.",
          "- Assurer le support de niveau 2 et 3, en lien avec les équipes de production.",
          "Vous disposez d’un bon sens de la communication, à l’écrit comme à l’oral.",
          "Une première réussite dans un contexte international serait un plus pour ce rôle.",
          "Ce que nous offrons : une mutuelle prise en charge à 60 %, des RTT, un plan d’épargne.",
          "Le processus se déroule en deux entretiens, l’un avec les RH, l’autre avec votre manager.",
          "Depuis 2015, notre filiale conçoit des solutions logicielles pour l’industrie et la santé.",
          "Le secteur évolue vite : vous suivez une veille régulière et la partagez avec vos collègues.",
          "Vous intervenez sur l’ensemble du cycle, de l’étude du besoin à la mise en service.",
          "Ouverture d’esprit, curiosité et esprit d’équipe vous permettront de réussir chez nous.");

  private BenchmarkOffers() {}

  /** Texts that state pay, remote work, experience, places and technologies over and over. */
  static List<OfferDraft> dense() {
    Random random = new Random(17);
    List<OfferDraft> drafts = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      StringBuilder text = new StringBuilder(CHARACTERS + 100);
      while (text.length() < CHARACTERS) {
        text.append(SENTENCES.get(random.nextInt(SENTENCES.size())))
            .append(i % 5 == 0 ? "\n" : " ");
      }
      drafts.add(draft(i, text.substring(0, CHARACTERS)));
    }
    return drafts;
  }

  /** Texts that state each of these once among sentences of no fact; every fourth is HTML. */
  static List<OfferDraft> usual() {
    Random random = new Random(18);
    List<OfferDraft> drafts = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      drafts.add(draft(i, i % 4 == 0 ? html(text(random)) : text(random)));
    }
    return drafts;
  }

  private static String text(Random random) {
    StringBuilder prose = new StringBuilder(CHARACTERS + 100);
    int stated = SENTENCES.stream().mapToInt(sentence -> sentence.length() + 1).sum();
    while (prose.length() + stated <= CHARACTERS) {
      prose.append(PROSE.get(random.nextInt(PROSE.size()))).append('\n');
    }
    List<String> lines = new ArrayList<>(List.of(prose.toString().split("\n")));
    SENTENCES.forEach(sentence -> lines.add(random.nextInt(lines.size() + 1), sentence));
    return String.join("\n", lines).substring(0, CHARACTERS);
  }

  private static String html(String text) {
    String escaped = text.replace("é", "&eacute;").replace("’", "&#39;");
    return "<div class=\"offre\"><p>" + escaped.replace("\n", "</p><p>") + "</p></div>";
  }

  private static OfferDraft draft(int number, String text) {
    return OfferDraft.of(new SourceId("benchmark"), "B" + number)
        .title("Développeur Java confirmé (H/F) " + number)
        .company("Exemple " + number % 40 + " SAS")
        .placeLabel(number % 7 == 0 ? "France" : "44 - NANTES")
        .contract(number % 3 == 0 ? "CDD" : "CDI | Contrat à durée indéterminée")
        .payText(number % 3 == 0 ? "Annuel de 35000.0 Euros à 40000.0 Euros sur 12.0 mois" : "")
        .experience(number % 2 == 0 ? "2 An(s)" : "")
        .published("2026-09-01T08:30:00Z")
        .description(text)
        .build();
  }
}
