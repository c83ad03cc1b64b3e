package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.normalise.PayStatement.Currency;

/**
 * Reads the words for an amount of pay in folded text: {@code Annuel de 35000,00 Euros à 40000,00
 * Euros}, {@code 45-55K€}, {@code TJM 450 €}, {@code 1 977 € brut/mois}, {@code à partir de 42,000
 * euros bruts}. All repetitions are bounded or possessive.
 */
final class PayWords {

  private record Wording(OpeningPattern pattern, PayPeriod period) {}

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

  private static final int THREE = 3;

  // No line that states pay is longer.
  private static final int LONGEST = 400;
  private static final OpeningPattern AT_LEAST =
      pattern(
          "(?:a partir de|des|minimum|mini|min\\.?|au moins|>|from|starting at|plus de)[ :=]*+$",
          "a partir de",
          "des",
          "min",
          "au moins",
          ">",
          "from",
          "starting at",
          "plus de");
  private static final OpeningPattern AT_MOST =
      pattern(
          "(?:jusqu'a|maximum|maxi|max\\.?|<|up to|moins de)[ :=]*+$",
          "jusqu'a",
          "max",
          "<",
          "up to",
          "moins de");
  private static final OpeningPattern MONTHS =
      pattern("(?:sur|x|\\*) ?(\\d{1,2}(?:[.,]\\d)?) ?(?:,0 )?mois", "sur", "x", "*");
  private static final OpeningPattern YEAR =
      pattern(
          "annuel|annee|\\ban\\b|par an|/ ?an\\b|year|annum|annual|\\bp\\.?a\\b",
          "an",
          "par an",
          "/",
          "year",
          "p.a",
          "pa");
  private static final OpeningPattern MONTH =
      pattern(
          "mensuel|/ ?mois|par mois|\\bmois\\b|month", "mensuel", "/", "par mois", "mois", "month");
  private static final OpeningPattern WEEK =
      pattern("hebdo|semaine|week", "hebdo", "semaine", "week");
  private static final OpeningPattern DAY =
      pattern(
          "\\btjm\\b|journalier|/ ?j(?:our)?\\b|par jour|\\bjour\\b|\\bdaily\\b|\\bday\\b|\\btj\\b",
          "tj",
          "jour",
          "/",
          "par jour",
          "daily",
          "day");
  private static final OpeningPattern HOUR =
      pattern(
          "horaire|heure|/ ?h\\b|hour|\\bde l'he|(?<=\\d ?)€/h",
          "horaire",
          "heure",
          "/",
          "hour",
          "de l'he",
          "€/h");
  // The first that is named counts.
  private static final List<Wording> PERIODS =
      List.of(
          new Wording(DAY, PayPeriod.DAY),
          new Wording(YEAR, PayPeriod.YEAR),
          new Wording(MONTH, PayPeriod.MONTH),
          new Wording(HOUR, PayPeriod.HOUR),
          new Wording(WEEK, PayPeriod.WEEK));
  private static final OpeningPattern NET = pattern("\\bnets?\\b", "net");
  private static final OpeningPattern GROSS = pattern("\\bbrut|\\bgross\\b", "brut", "gross");
  private static final OpeningPattern FOREIGN =
      pattern("[$£]|\\bchf\\b|\\busd\\b|\\bgbp\\b", "$", "£", "chf", "usd", "gbp");

  private static final CueScan OPENINGS =
      OpeningPattern.scan(
          List.of(AT_LEAST, AT_MOST, MONTHS, YEAR, MONTH, WEEK, DAY, HOUR, NET, GROSS, FOREIGN));

  private PayWords() {}

  private static OpeningPattern pattern(String regex, String... openings) {
    return new OpeningPattern(Pattern.compile(regex), LONGEST, openings);
  }

  /**
   * The statement made by the amounts {@code found} in {@code words}; the words around decide on
   * period, months, currency and open bounds.
   */
  static PayStatement statement(MatchResult found, String words, String text) {
    boolean two = found.group(3) != null;
    String second = two ? found.group(4) : found.group(2);
    double first = amount(found.group(1), found.group(2) == null && two ? second : found.group(2));
    double last = two ? amount(found.group(3), second) : first;
    CueScan.Stands openings = OPENINGS.in(words);
    String before = words.substring(0, found.start());
    CueScan.Stands openingsBefore = openings.before(before.length());
    boolean open = !two && AT_LEAST.isIn(before, openingsBefore);
    boolean capped = !two && AT_MOST.isIn(before, openingsBefore);
    return new PayStatement(
        capped ? Double.NaN : first,
        open ? Double.NaN : last,
        period(words, openings),
        months(words, openings),
        currency(words, openings),
        text);
  }

  private static double amount(String number, String unit) {
    return number(number) * (unit != null && unit.startsWith("k") ? 1000 : 1);
  }

  /** Three digits after a sign are thousands, fewer are decimals: "42,000" but "35000,00". */
  static double number(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (digitsFrom(digits, i + 1) != THREE) {
        plain.append(c == ',' ? '.' : c);
      }
    }
    return Double.parseDouble(plain.toString());
  }

  private static int digitsFrom(String digits, int from) {
    int end = from;
    while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
      end++;
    }
    return end - from;
  }

  private static Optional<PayPeriod> period(String words, CueScan.Stands openings) {
    String withoutMonths = MONTHS.replaceAll(words, openings, months -> " ");
    CueScan.Stands left = withoutMonths.equals(words) ? openings : OPENINGS.in(withoutMonths);
    for (Wording wording : PERIODS) {
      if (wording.pattern.isIn(withoutMonths, left)) {
        return Optional.of(wording.period);
      }
    }
    return Optional.empty();
  }

  private static double months(String words, CueScan.Stands openings) {
    double stated =
        MONTHS.first(words, openings, months -> Optional.of(number(months.group(1)))).orElse(0.0);
    return stated >= 12 && stated <= 18 ? stated : 12;
  }

  private static Currency currency(String words, CueScan.Stands openings) {
    if (FOREIGN.isIn(words, openings) && words.indexOf('€') < 0) {
      return Currency.FOREIGN;
    }
    boolean net = NET.isIn(words, openings) && !GROSS.isIn(words, openings);
    return net ? Currency.EURO_NET : Currency.EURO;
  }
}
