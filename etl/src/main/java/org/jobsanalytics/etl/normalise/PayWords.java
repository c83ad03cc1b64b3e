package org.jobsanalytics.etl.normalise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.normalise.PayStatement.Currency;

/**
 * Reads the words for an amount of pay in folded text: {@code Annuel de 35000,00 Euros à 40000,00
 * Euros}, {@code 45-55K€}, {@code TJM 450 €}, {@code 1 977 € brut/mois}, {@code à partir de 42,000
 * euros bruts}. All repetitions are bounded or possessive.
 */
final class PayWords {

  private static final String NUMBER =
      "(?<![\\d.,])(\\d{1,3}(?:[ .,']\\d{3}(?!\\d)){1,2}+(?:[.,]\\d{1,2}(?!\\d))?+|\\d{1,7}+(?:[.,]\\d{1,4})?+)";
  private static final String UNIT =
      " ?(k ?(?:€|eur(?:os?)?\\b|e\\b|\\$|£|chf\\b)?(?![a-z])|€|eur(?:os?)?\\b|[$£]|chf\\b|usd\\b|gbp\\b)?";
  private static final String BETWEEN =
      " ?(?:bruts?|brute|annuels?|par an|/ ?an)? ?(?:-|a|to|et|/|au?x?|jusqu'a|>|\\.\\.) ?(?:de )?";

  // Not the 13 of "13e mois", nor the 35 of "35h".
  private static final String NO_ORDINAL = "(?!(?:e|eme|er|h|th)(?![a-z]))";

  /** One amount or two; groups 1 to 4 are number, unit, number, unit. */
  static final Pattern AMOUNTS =
      Pattern.compile(
          NUMBER + UNIT + NO_ORDINAL + "(?:" + BETWEEN + NUMBER + UNIT + NO_ORDINAL + ")?");

  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:a partir de|des|minimum|mini|min\\.?|au moins|>|from|starting at|plus de)[ :=]*+$");
  private static final Pattern AT_MOST =
      Pattern.compile("(?:jusqu'a|maximum|maxi|max\\.?|<|up to|moins de)[ :=]*+$");
  private static final Pattern MONTHS =
      Pattern.compile("(?:sur|x|\\*) ?(\\d{1,2}(?:[.,]\\d)?) ?(?:,0 )?mois");
  private static final Pattern YEAR =
      Pattern.compile("annuel|annee|\\ban\\b|par an|/ ?an\\b|year|annum|annual|\\bp\\.?a\\b");
  private static final Pattern MONTH = Pattern.compile("mensuel|/ ?mois|par mois|\\bmois\\b|month");
  private static final Pattern WEEK = Pattern.compile("hebdo|semaine|week");
  private static final Pattern DAY =
      Pattern.compile(
          "\\btjm\\b|journalier|/ ?j(?:our)?\\b|par jour|\\bjour\\b|\\bdaily\\b|\\bday\\b|\\btj\\b");
  private static final Pattern HOUR =
      Pattern.compile("horaire|heure|/ ?h\\b|hour|\\bde l'he|\\d ?€/h");
  private static final Pattern NET = Pattern.compile("\\bnets?\\b");
  private static final Pattern GROSS = Pattern.compile("\\bbrut|\\bgross\\b");
  private static final Pattern FOREIGN = Pattern.compile("[$£]|\\bchf\\b|\\busd\\b|\\bgbp\\b");

  private PayWords() {}

  /**
   * The statement made by the amounts {@code found} in {@code words}; the words around decide on
   * period, months, currency and open bounds.
   */
  static PayStatement statement(Matcher found, String words, String text) {
    boolean two = found.group(3) != null;
    String second = two ? found.group(4) : found.group(2);
    double first = amount(found.group(1), found.group(2) == null && two ? second : found.group(2));
    double last = two ? amount(found.group(3), second) : first;
    String before = words.substring(0, found.start());
    boolean open = !two && AT_LEAST.matcher(before).find();
    boolean capped = !two && AT_MOST.matcher(before).find();
    return new PayStatement(
        capped ? Double.NaN : first,
        open ? Double.NaN : last,
        period(words),
        months(words),
        currency(words),
        text);
  }

  private static double amount(String number, String unit) {
    return number(number) * (unit != null && unit.startsWith("k") ? 1000 : 1);
  }

  /** Three digits after a sign are thousands, fewer are decimals: "42,000" but "35000,00". */
  static double number(String digits) {
    String plain = digits.replaceAll("[ .,'](?=\\d{3}(?!\\d))", "").replace(',', '.');
    return Double.parseDouble(plain);
  }

  private static Optional<PayPeriod> period(String words) {
    String withoutMonths = MONTHS.matcher(words).replaceAll(" ");
    if (DAY.matcher(withoutMonths).find()) {
      return Optional.of(PayPeriod.DAY);
    }
    if (YEAR.matcher(withoutMonths).find()) {
      return Optional.of(PayPeriod.YEAR);
    }
    if (MONTH.matcher(withoutMonths).find()) {
      return Optional.of(PayPeriod.MONTH);
    }
    if (HOUR.matcher(withoutMonths).find()) {
      return Optional.of(PayPeriod.HOUR);
    }
    if (WEEK.matcher(withoutMonths).find()) {
      return Optional.of(PayPeriod.WEEK);
    }
    return Optional.empty();
  }

  private static double months(String words) {
    Matcher months = MONTHS.matcher(words);
    double stated = months.find() ? number(months.group(1)) : 0;
    return stated >= 12 && stated <= 18 ? stated : 12;
  }

  private static Currency currency(String words) {
    if (FOREIGN.matcher(words).find() && words.indexOf('€') < 0) {
      return Currency.FOREIGN;
    }
    boolean net = NET.matcher(words).find() && !GROSS.matcher(words).find();
    return net ? Currency.EURO_NET : Currency.EURO;
  }
}
