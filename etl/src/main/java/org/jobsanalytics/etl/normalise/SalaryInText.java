package org.jobsanalytics.etl.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the salary an offer's text states. Texts are full of other amounts (turnover, bonuses,
 * vouchers), so an amount counts only with a currency or a k, beside a word for pay, and in the
 * range of its period.
 */
final class SalaryInText {

  private static final int BEFORE = 70;
  private static final int AFTER = 45;
  private static final OpeningPattern PAY =
      new OpeningPattern(
          Pattern.compile(
              "salaires?|remuneration|remunere|\\bfixe\\b|\\btjm\\b|package|\\bsalary|compensation"
                  + "|fourchette|gratification|\\bpaye\\b|\\bbrut"),
          BEFORE,
          "salair",
          "remuner",
          "fixe",
          "tjm",
          "package",
          "salary",
          "compensation",
          "fourchette",
          "gratification",
          "paye",
          "brut");
  private static final Pattern GROSS_AFTER =
      Pattern.compile(
          " ?(?:euros? )?(?:bruts?|brute|gross|annuels?|par an|/ ?an\\b|/ ?mois|par mois|mensuels?|de fixe|/ ?jour"
              + "|/ ?heure|de l'heure|per (?:year|month))");
  private static final OpeningPattern NOT_PAY =
      new OpeningPattern(
          Pattern.compile(
              "prime|bonus|variable|ticket|titres?[ -]|cheque|panier|chiffre|\\bca\\b|budget|levee|lever|million|milliard"
                  + "|m€|cooptation|participation|interessement|abonnement|forfait|capital|indemnit|mutuelle"
                  + "|subvention|rembours|prise en charge|equipement|valeur|actions?\\b|bspce|parrainage"
                  + "|cadeau|avantage|repas|transport|frais|allocation|dotation|jusqu'a \\d+ ?€ de|revenue"),
          BEFORE,
          "prime",
          "bonus",
          "variable",
          "ticket",
          "titre",
          "cheque",
          "panier",
          "chiffre",
          "ca",
          "budget",
          "leve",
          "milli",
          "m€",
          "cooptation",
          "participation",
          "interessement",
          "abonnement",
          "forfait",
          "capital",
          "indemnit",
          "mutuelle",
          "subvention",
          "rembours",
          "prise en charge",
          "equipement",
          "valeur",
          "action",
          "bspce",
          "parrainage",
          "cadeau",
          "avantage",
          "repas",
          "transport",
          "frais",
          "allocation",
          "dotation",
          "jusqu'a ",
          "revenue");
  private static final CueScan OPENINGS = OpeningPattern.scan(List.of(PAY, NOT_PAY));

  // Longer than two numbers with all that may stand between.
  private static final int LONGEST = 150;
  private static final int TO_UNIT = 70;
  private static final OpeningPattern AMOUNTS = new OpeningPattern(PayWords.AMOUNTS, LONGEST);
  private static final Pattern NEXT_MATTER =
      Pattern.compile("\\. |;|\\+| - |, (?!brut)|/ ?semaine");

  Optional<PayStatement> find(Texts texts) {
    String folded = texts.folded();
    return AMOUNTS.first(
        folded, amounts(texts.words()), amounts -> statement(amounts, folded, texts));
  }

  /**
   * Where a number begins that has a unit, or stands near before one that has: most texts that
   * state no pay hold none.
   */
  private static int[] amounts(TextWords words) {
    String folded = words.folded();
    int[] numbers = Cues.NOWHERE;
    int count = 0;
    int kept = 0;
    for (int i = words.nextDigit(0); i >= 0; i = words.nextDigit(i + 1)) {
      if (beginsNumber(folded, i)) {
        numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count + 8) : numbers;
        numbers[count] = i;
        count++;
      }
      if (count > kept && unitFollows(folded, i + 1)) {
        int near = firstFrom(numbers, kept, count, i - TO_UNIT);
        System.arraycopy(numbers, near, numbers, kept, count - near);
        kept += count - near;
        count = kept;
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  private static int firstFrom(int[] numbers, int from, int to, int position) {
    int first = from;
    while (first < to && numbers[first] < position) {
      first++;
    }
    return first;
  }

  /** Whether a number begins at this digit. */
  private static boolean beginsNumber(String folded, int at) {
    char before = at == 0 ? ' ' : folded.charAt(at - 1);
    return before != '.' && before != ',' && (before < '0' || before > '9');
  }

  private static boolean unitFollows(String folded, int end) {
    int at = end < folded.length() && folded.charAt(end) == ' ' ? end + 1 : end;
    if (at >= folded.length()) {
      return false;
    }
    return switch (folded.charAt(at)) {
      case '€', '$', '£', 'k' -> true;
      case 'e' -> folded.startsWith("eur", at);
      case 'c' -> folded.startsWith("chf", at);
      case 'u' -> folded.startsWith("usd", at);
      case 'g' -> folded.startsWith("gbp", at);
      default -> false;
    };
  }

  private static boolean hasUnit(MatchResult amounts) {
    return amounts.group(2) != null || amounts.group(4) != null;
  }

  private static Optional<PayStatement> statement(MatchResult amounts, String folded, Texts texts) {
    if (!hasUnit(amounts)) {
      return Optional.empty();
    }
    int lineStart = folded.lastIndexOf('\n', amounts.start()) + 1;
    int from = Math.max(lineStart, amounts.start() - BEFORE);
    int to = Math.min(endOfLine(folded, amounts.end()), amounts.end() + AFTER);
    String before = folded.substring(from, amounts.start());
    String after = folded.substring(amounts.end(), to);
    boolean inTitle = amounts.end() <= texts.title().length();
    if (!inTitle && !isPay(before, after)) {
      return Optional.empty();
    }
    String words = nearby(before) + amounts.group() + nearbyAfter(after);
    String text = texts.both().substring(from, to).strip();
    Matcher again = PayWords.AMOUNTS.matcher(words);
    again.find(nearby(before).length());
    PayStatement statement = PayWords.statement(again, words, text);
    return Optional.of(statement).filter(SalaryInText::usual);
  }

  private static int endOfLine(String folded, int from) {
    int end = folded.indexOf('\n', from);
    return end < 0 ? folded.length() : end;
  }

  private static boolean isPay(String before, String after) {
    CueScan.Stands openings = OPENINGS.in(before);
    int cue = PAY.lastEnd(before, openings);
    int other = NOT_PAY.lastEnd(before, openings);
    if (other > cue) {
      return false;
    }
    return cue >= 0 || GROSS_AFTER.matcher(after).lookingAt();
  }

  /** The words that belong to the amount: those since the last sentence's end. */
  private static String nearby(String before) {
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf(';'));
    return before.substring(stop + 1);
  }

  private static String nearbyAfter(String after) {
    Matcher stop = NEXT_MATTER.matcher(after);
    return stop.find() ? after.substring(0, stop.start()) : after;
  }

  /** Only an amount in the usual range of a period is taken out of running text. */
  private static boolean usual(PayStatement statement) {
    double amount = statement.any();
    if (statement.period().isPresent()) {
      return statement.period().get().suggests(amount);
    }
    return PayPeriod.YEAR.suggests(amount);
  }
}
