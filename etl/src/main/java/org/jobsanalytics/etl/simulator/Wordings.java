package org.jobsanalytics.etl.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Contract;
import org.jobsanalytics.etl.model.Place.Precision;
import org.jobsanalytics.etl.model.Remote;

/** Words an ad; each source of a vacancy words it in its own way. */
final class Wordings {

  private static final int CUT = 500;

  // How often an aggregator shows the introduction of an ad in place of its body, and how often
  // another source leaves the introduction out.
  private static final double INTRODUCTION_ONLY = 0.25;
  private static final double NO_INTRODUCTION = 0.4;
  private static final List<String> SENTENCES =
      Table.rows("sentences.tsv").stream().map(cells -> cells[0]).toList();
  private static final List<String> GENDERS =
      List.of(" H/F", " (H/F)", " F/H", " (F/H)", " - H/F", "");

  private Wordings() {}

  static Wording of(Ad ad) {
    Dice dice = ad.dice(10);
    String title = title(ad, dice);
    Optional<String> company = company(ad, dice);
    Precision precision = precision(ad.posting().channel(), dice);
    String remote = remoteSentence(ad.vacancy().remote(), dice);
    String text = text(ad, precision, company, remote);
    if (ad.posting().channel() != Channel.ADZUNA) {
      return new Wording(
          title, company, precision, text, ad.vacancy().remote(), ad.vacancy().technologies());
    }
    return cut(new Wording(title, company, precision, text, Remote.UNKNOWN, List.of()), ad, remote);
  }

  private static String title(Ad ad, Dice dice) {
    Vacancy vacancy = ad.vacancy();
    String title = vacancy.title();
    if (vacancy.contract() == Contract.ALTERNANCE) {
      title = "Alternance - " + title;
    } else if (vacancy.contract() == Contract.STAGE) {
      title = "Stage - " + title;
    }
    title += dice.one(GENDERS);
    if (ad.was(Change.TITLE)) {
      title += " - poste à pourvoir";
    }
    return dice.chance(0.06) ? title.toUpperCase(Locale.ROOT) : title;
  }

  private static Optional<String> company(Ad ad, Dice dice) {
    String name = ad.vacancy().employer().name();
    double missing =
        switch (ad.posting().channel()) {
          case FRANCETRAVAIL -> 0.40;
          case ADZUNA -> 0.04;
          case WTTJ, JOBPOSTING, GREENHOUSE, LEVER, SMARTRECRUITERS -> 0;
        };
    if (dice.chance(missing)) {
      return Optional.empty();
    }
    if (relayed(ad)) {
      return Optional.of(ad.vacancy().employer().relay(ad.dice(12)));
    }
    return Optional.of(
        switch (dice.weighted(0.76, 0.08, 0.06, 0.05, 0.05)) {
          case 1 -> name.toUpperCase(Locale.ROOT);
          case 2 -> name + " France";
          case 3 -> "Groupe " + name;
          case 4 -> name + " SAS";
          default -> name;
        });
  }

  /** Whether an agency, a brand or another board stands in the employer's place. */
  private static boolean relayed(Ad ad) {
    return ad.posting().channel() == Channel.ADZUNA && ad.dice(13).chance(0.08);
  }

  private static Precision precision(Channel channel, Dice dice) {
    double[] weights =
        switch (channel) {
          case FRANCETRAVAIL -> new double[] {0.78, 0.06, 0.02, 0.14};
          case ADZUNA -> new double[] {0.80, 0.05, 0.03, 0.12};
          case WTTJ, JOBPOSTING, GREENHOUSE, LEVER, SMARTRECRUITERS -> new double[] {1, 0, 0, 0};
        };
    Precision[] kinds = {
      Precision.COMMUNE, Precision.DEPARTMENT, Precision.REGION, Precision.COUNTRY
    };
    return kinds[dice.weighted(weights)];
  }

  private static String remoteSentence(Remote remote, Dice dice) {
    return switch (remote) {
      case FULL -> "Le poste est en 100 % télétravail.";
      case HYBRID -> "Télétravail possible " + dice.between(1, 3) + " jours par semaine.";
      case OCCASIONAL -> "Télétravail occasionnel accepté.";
      case NONE -> "Poste non éligible au télétravail.";
      case UNKNOWN -> "";
    };
  }

  private static String text(
      Ad ad, Precision precision, Optional<String> company, String remoteSentence) {
    Vacancy vacancy = ad.vacancy();
    // Equal on all sources: the employer writes once, the sources cut and mark up.
    Dice dice = Dice.of(vacancy.seed(), 11);
    List<String> parts = opening(ad, precision, company);
    if (!vacancy.technologies().isEmpty()) {
      parts.add("Outils et langages : " + String.join(", ", vacancy.technologies()) + ".");
    }
    if (vacancy.years() > 0) {
      parts.add("Vous justifiez d'au moins " + years(vacancy) + " d'expérience.");
    }
    parts.add(Prose.duties(dice));
    parts.add(filler(dice, 4));
    if (ad.was(Change.TEXT)) {
      parts.add("Annonce mise à jour : les entretiens ont commencé.");
    }
    parts.add(remoteSentence);
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  /** What an ad begins with; a cut one shows hardly more. */
  private static List<String> opening(Ad ad, Precision precision, Optional<String> company) {
    Vacancy vacancy = ad.vacancy();
    List<String> parts = new ArrayList<>();
    String who = company.isPresent() ? vacancy.employer().name() : "Notre client";
    // First, for a cut ad says it too.
    parts.add(contract(vacancy));
    if (introduced(ad, company)) {
      parts.add(Prose.introduction(Dice.of(vacancy.employer().rank(), 14), who));
    }
    String where = precision == Precision.COMMUNE ? " à " + vacancy.town().name() : "";
    parts.add(who + " recrute" + where + " : " + vacancy.title() + ".");
    parts.add("Vos missions : " + String.join(", ", vacancy.occupation().tasks()) + ".");
    return parts;
  }

  /**
   * A board shows the introduction, or leaves it out; an aggregator may show nothing else. Who
   * hides his name has nothing else to be known by.
   */
  private static boolean introduced(Ad ad, Optional<String> company) {
    Dice dice = ad.dice(15);
    return ad.posting().channel() == Channel.ADZUNA
        ? dice.chance(INTRODUCTION_ONLY)
        : company.isEmpty() || dice.chance(1 - NO_INTRODUCTION);
  }

  private static String years(Vacancy vacancy) {
    return vacancy.years() == 1 ? "1 an" : vacancy.years() + " ans";
  }

  private static String contract(Vacancy vacancy) {
    return switch (vacancy.contract()) {
      case CDI -> "Poste en CDI.";
      case CDD -> "Poste en CDD.";
      case INTERIM -> "Mission d'intérim.";
      case SAISONNIER -> "Contrat saisonnier.";
      case ALTERNANCE -> "Contrat d'alternance.";
      case STAGE -> "Convention de stage.";
      case FREELANCE, OTHER, UNKNOWN -> "";
    };
  }

  private static String filler(Dice dice, int sentences) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      String sentence = dice.one(SENTENCES);
      if (!chosen.contains(sentence)) {
        chosen.add(sentence);
      }
    }
    return String.join(" ", chosen);
  }

  /** As the aggregator shows it: one line, the first 500 characters of it. */
  private static Wording cut(Wording whole, Ad ad, String remoteSentence) {
    String line = whole.description().replace('\n', ' ');
    boolean fits = line.length() <= CUT;
    // Half a sentence on working from home would say something else.
    String rest = fits ? line : line.replace(remoteSentence, "").strip();
    String text = rest.length() <= CUT ? rest : rest.substring(0, CUT - 1) + "…";
    boolean remote = fits && !remoteSentence.isEmpty();
    return new Wording(
        whole.title(),
        whole.company(),
        whole.precision(),
        text,
        remote ? ad.vacancy().remote() : Remote.UNKNOWN,
        ad.vacancy().technologies().stream()
            .filter(name -> names(ad.vacancy().title() + "\n" + text, name))
            .toList());
  }

  private static boolean names(String text, String technology) {
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(technology) + "(?![\\p{L}\\d…])")
        .matcher(text)
        .find();
  }
}
