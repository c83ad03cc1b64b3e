package org.jobsanalytics.etl.simulator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An invented company.
 *
 * @param rank 0 for the one that recruits most
 */
record Employer(int rank, String name) {

  // So many have names of one middle; those of a larger market have two.
  private static final int SHORT_NAMES = 10_000;
  private static final List<String> STARTS =
      List.of(
          "Bra", "Cel", "Dor", "Fal", "Gri", "Hel", "Jov", "Kam", "Lum", "Mer", "Nov", "Orl", "Pel",
          "Quin", "Riv", "Sol", "Tre", "Ulm", "Val", "Xan", "Yvel", "Zel");
  private static final List<String> MIDDLES =
      List.of("a", "e", "i", "o", "ando", "elli", "oma", "ura", "ibe", "ava", "ono", "esti");
  private static final List<String> ENDS =
      List.of(
          "bec", "dac", "fane", "gor", "lis", "mond", "nec", "quet", "rane", "sac", "tel", "vaud",
          "vin", "zac", "zelle", "bourg");
  private static final List<String> TRADES =
      List.of(
          "",
          "",
          "",
          "",
          " Conseil",
          " Services",
          " Industrie",
          " Logistique",
          " Bâtiment",
          " Santé",
          " Habitat",
          " Ingénierie",
          " et Fils",
          " Distribution",
          " Numérique",
          " Transports");

  /** So many of them; few recruit often, most seldom. */
  static Weights<Employer> all(long seed, int count) {
    Dice dice = Dice.of(seed, 1);
    Set<String> slugs = new HashSet<>();
    List<Employer> employers = new ArrayList<>(count);
    while (employers.size() < count) {
      int middles = employers.size() < SHORT_NAMES ? 1 : 2;
      Employer employer = new Employer(employers.size(), invent(dice, middles));
      if (slugs.add(employer.slug())) {
        employers.add(employer);
      }
    }
    return new Weights<>(employers, employer -> 1 / Math.pow(employer.rank + 8.0, 0.85));
  }

  private static String invent(Dice dice, int middles) {
    StringBuilder name = new StringBuilder(dice.one(STARTS));
    for (int i = 0; i < middles; i++) {
      name.append(dice.one(MIDDLES));
    }
    return name.append(dice.one(ENDS)).append(dice.one(TRADES)).toString();
  }

  /** Who advertises in the employer's place: an agency, a board, a brand of his. */
  String relay(Dice dice) {
    return dice.one(STARTS) + dice.one(ENDS) + dice.one(List.of(" Recrutement", " Emploi", " RH"));
  }

  /** The name as addresses hold it. */
  String slug() {
    return slug(name);
  }

  static String slug(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
