package org.jobsanalytics.etl.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobsanalytics.etl.model.Contract;

/**
 * How France Travail words what an ad pays, at the rates that were measured.
 *
 * @param label of {@code salaire.libelle}, "" if it is missing
 * @param comment of {@code salaire.commentaire}, "" if it is missing
 * @param read what is to be understood, empty if nothing can be
 */
record PayWords(String label, String comment, Optional<Pay> read) {

  private static final double LABELLED = 0.38;
  private static final double WRONG_UNIT = 0.06;
  private static final List<String> VAGUE =
      List.of("A négocier", "Selon profil", "selon profil", "SMIC", ".", "A définir");

  static PayWords of(Pay pay, Contract contract, Dice dice) {
    boolean learner = contract == Contract.STAGE || contract == Contract.ALTERNANCE;
    if (dice.chance(LABELLED)) {
      return !learner && dice.chance(WRONG_UNIT)
          ? wrongUnit(pay, dice)
          : labelled(pay, contract, learner, dice);
    }
    return switch (dice.weighted(0.72, 0.2, 0.08)) {
      case 1 -> new PayWords("", dice.one(VAGUE), Optional.empty());
      case 2 -> learner ? silent() : comment(pay, dice);
      default -> silent();
    };
  }

  private static PayWords silent() {
    return new PayWords("", "", Optional.empty());
  }

  private static PayWords labelled(Pay pay, Contract contract, boolean learner, Dice dice) {
    if (!learner && contract == Contract.INTERIM) {
      return hourly(pay);
    }
    if (learner || dice.chance(0.55)) {
      return monthly(pay, learner ? 12 : dice.one(List.of(12, 12, 12, 13)), dice);
    }
    Pay shown = dice.chance(0.02) ? new Pay(pay.maxEurPerYear(), pay.minEurPerYear()) : pay;
    String months = dice.one(List.of(" sur 12.0 mois", " sur 0.0 mois", "", " sur 12 mois"));
    String label = "Annuel de " + bounds(shown, 1, dice.one(List.of("%.1f", "%.0f"))) + months;
    return new PayWords(label, "", Optional.of(pay));
  }

  private static PayWords monthly(Pay pay, int months, Dice dice) {
    String label =
        "Mensuel de " + bounds(pay, months, dice.one(List.of("%.1f", "%.0f"))) + " sur " + months;
    long min = Math.round((double) pay.minEurPerYear() / months * 10);
    long max = Math.round((double) pay.maxEurPerYear() / months * 10);
    if (label.contains(".")) {
      return read(label + ".0 mois", min * months / 10.0, max * months / 10.0);
    }
    // Whole euros a month.
    double least = Math.rint((double) pay.minEurPerYear() / months) * months;
    return read(label + " mois", least, Math.rint((double) pay.maxEurPerYear() / months) * months);
  }

  private static PayWords hourly(Pay pay) {
    double min = Math.round(pay.minEurPerYear() / 18.20) / 100.0;
    return read(
        String.format(Locale.ROOT, "Horaire de %.2f Euros sur 12.0 mois", min),
        min * 1820,
        min * 1820);
  }

  private static PayWords wrongUnit(Pay pay, Dice dice) {
    int least = pay.minEurPerYear() / 1000;
    int most = pay.maxEurPerYear() / 1000;
    String thousands = least == most ? "" : String.format(Locale.ROOT, " à %d,00 Euros", most);
    return switch (dice.between(0, 2)) {
      case 0 -> new PayWords("Mensuel de " + bounds(pay, 1, "%.1f"), "", Optional.of(pay));
      case 1 -> read("Annuel de " + least + ",00 Euros" + thousands, least * 1000.0, most * 1000.0);
      default ->
          read(
              "Annuel de " + pay.minEurPerYear() / 12 + ",00 Euros sur 12.0 mois",
              pay.minEurPerYear(),
              pay.minEurPerYear());
    };
  }

  private static PayWords comment(Pay pay, Dice dice) {
    int least = pay.minEurPerYear() / 1000;
    int most = Math.max(least + 2, pay.maxEurPerYear() / 1000);
    String words =
        dice.chance(0.5)
            ? least + " - " + most + " k€ brut annuel"
            : "De " + least + " à " + most + " k€ brut annuel";
    return new PayWords("", words, Optional.of(new Pay(least * 1000, most * 1000)));
  }

  private static PayWords read(String label, double min, double max) {
    return new PayWords(
        label, "", Optional.of(new Pay((int) Math.round(min), (int) Math.round(max))));
  }

  private static String bounds(Pay pay, int parts, String format) {
    String form = format + " Euros";
    String min = String.format(Locale.ROOT, form, (double) pay.minEurPerYear() / parts);
    String max = String.format(Locale.ROOT, form, (double) pay.maxEurPerYear() / parts);
    return pay.isSingle() ? min : min + " à " + max;
  }
}
