package org.jobsanalytics.etl.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.OfferDraft.Pay;
import org.jobsanalytics.etl.model.Salary;
import org.jobsanalytics.etl.model.Salary.Basis;
import org.jobsanalytics.etl.normalise.PayStatement.Currency;

/**
 * Reads the salary: the source's bounds, else its words, else what stands beside them, else text.
 */
final class SalaryReader {

  private static final int LONGEST_LINE = 300;
  // What makes an amount in a salary field one of money; a bare "12.13" is one too.
  private static final OpeningPattern MONEY =
      new OpeningPattern(
          Pattern.compile(
              "€|euro|\\beur\\b|\\bk\\b|(?<=\\d)k|\\bke|brut|\\bnets?\\b|\\d{5}|tjm|heure|mois|/h|[$£]|chf"),
          LONGEST_LINE,
          "€",
          "eur",
          "k",
          "brut",
          "net",
          "0",
          "1",
          "2",
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "tjm",
          "heure",
          "mois",
          "/h",
          "$",
          "£",
          "chf");
  private static final Pattern BARE =
      Pattern.compile("^(?:a partir de |entre |de )?[\\d., ]+(?:(?:-|a|et) ?[\\d., ]+)?$");
  private static final OpeningPattern NO_MONEY =
      new OpeningPattern(
          Pattern.compile(
              "%|prime|ticket|panier|jours|coef|categorie|groupe|echelon|indice|grille"),
          LONGEST_LINE,
          "%",
          "prime",
          "ticket",
          "panier",
          "jours",
          "coef",
          "categorie",
          "groupe",
          "echelon",
          "indice",
          "grille");
  private static final OpeningPattern AMOUNTS =
      new OpeningPattern(
          PayWords.AMOUNTS, LONGEST_LINE, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,9})?");
  private static final CueScan OPENINGS = OpeningPattern.scan(List.of(MONEY, NO_MONEY, AMOUNTS));

  private final SalaryInText inText = new SalaryInText();
  private final DailyRateInText dailyRates = new DailyRateInText();

  Optional<Salary> read(Pay pay, Employment employment, Texts texts, Findings findings) {
    PayJudge judge = new PayJudge(employment, findings);
    Basis basis = pay.predicted() ? Basis.PREDICTED : Basis.STATED;
    Optional<PayStatement> bounds = bounds(pay, findings);
    if (bounds.isPresent()) {
      return judge.judge(bounds.get(), basis).map(salary -> periodSaid(salary, bounds.get()));
    }
    Optional<PayStatement> words = words(pay.text(), findings);
    Optional<PayStatement> stated = words.isPresent() ? words : words(pay.comment(), findings);
    if (stated.isPresent()) {
      return judge.judge(stated.get(), basis);
    }
    return inText
        .find(texts)
        .or(() -> dailyRates.find(texts))
        .flatMap(found -> judge.judge(found, Basis.STATED));
  }

  private static Optional<PayStatement> bounds(Pay pay, Findings findings) {
    double min = amount(pay.min());
    double max = amount(pay.max());
    String words = String.join(" ", pay.min(), pay.max(), pay.unit(), pay.currency()).strip();
    if (Double.isNaN(min) && Double.isNaN(max)) {
      boolean figures =
          words.chars().anyMatch(Character::isDigit) && !words.matches("[0 .,]*[A-Z ]*");
      if (figures) {
        findings.add(Issue.Code.SALARY_UNREADABLE, words);
      }
      return Optional.empty();
    }
    String currency = pay.currency().strip().toUpperCase(Locale.ROOT);
    boolean euro = currency.isEmpty() || currency.equals("EUR") || currency.equals("€");
    return Optional.of(
        new PayStatement(
            min,
            max,
            period(pay.unit()),
            12,
            euro ? Currency.EURO : Currency.FOREIGN,
            Redaction.mask(words)));
  }

  /** Zero and less mean: not given. */
  private static double amount(String words) {
    String number = words.strip();
    if (!AMOUNT.matcher(number).matches()) {
      return Double.NaN;
    }
    double amount = Double.parseDouble(number.replace(',', '.'));
    return amount > 0 ? amount : Double.NaN;
  }

  private static Optional<PayPeriod> period(String unit) {
    String key = Folding.key(unit);
    for (PayPeriod period : PayPeriod.values()) {
      if (key.startsWith(period.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(period);
      }
    }
    return switch (key) {
      case "annual", "annually", "annuel", "an", "ann", "p1y" -> Optional.of(PayPeriod.YEAR);
      case "mensuel", "mois", "mon", "p1m" -> Optional.of(PayPeriod.MONTH);
      case "daily", "jour", "p1d" -> Optional.of(PayPeriod.DAY);
      case "horaire", "heure", "hur", "pt1h" -> Optional.of(PayPeriod.HOUR);
      default -> Optional.empty();
    };
  }

  /**
   * Bounds without a unit are meant a year (Adzuna's contract); read otherwise, they are repaired.
   */
  private static Salary periodSaid(Salary salary, PayStatement bounds) {
    double yearly = salary.maxEurPerYear().or(salary::minEurPerYear).orElseThrow();
    boolean asGiven = bounds.period().isPresent() || Math.abs(yearly - bounds.any()) < 1;
    return asGiven
        ? salary
        : new Salary(
            salary.minEurPerYear(), salary.maxEurPerYear(), salary.basis(), true, salary.text());
  }

  private static Optional<PayStatement> words(String field, Findings findings) {
    if (field.isEmpty()) {
      return Optional.empty();
    }
    String line = PlainText.line(Redaction.shortened(field, 10 * LONGEST_LINE));
    String text =
        Redaction.of(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line).text();
    String folded = Folding.sameLength(text);
    CueScan.Stands openings = OPENINGS.in(folded);
    if (!MONEY.isIn(folded, openings) && !BARE.matcher(folded).matches()) {
      return Optional.empty();
    }
    boolean other = NO_MONEY.isIn(folded, openings);
    // "1900 € + primes": what comes on top is not the salary.
    int plus = folded.indexOf('+');
    String fixed = plus < 0 ? folded : folded.substring(0, plus);
    Optional<PayStatement> statement =
        AMOUNTS.first(
            fixed,
            openings.before(fixed.length()),
            amounts ->
                isPay(fixed, amounts, other)
                    ? Optional.of(PayWords.statement(amounts, folded, text))
                    : Optional.empty());
    if (statement.isPresent()) {
      return statement;
    }
    if (folded.chars().anyMatch(Character::isDigit) && !other) {
      findings.add(Issue.Code.SALARY_UNREADABLE, text);
    }
    return Optional.empty();
  }

  /**
   * @param other whether something other than pay is named anywhere
   */
  private static boolean isPay(String words, MatchResult amounts, boolean other) {
    if (PayWords.number(amounts.group(1)) == 0) {
      return false;
    }
    int from = Math.max(0, amounts.start() - 12);
    int to = Math.min(words.length(), amounts.end() + 10);
    return !other || !NO_MONEY.isIn(words.substring(from, to));
  }
}
