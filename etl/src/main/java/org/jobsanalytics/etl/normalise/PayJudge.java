package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Salary;
import org.jobsanalytics.etl.model.Salary.Basis;
import org.jobsanalytics.etl.normalise.PayStatement.Currency;

/**
 * Turns a stated pay into gross euros a year: repairs a unit that cannot be meant, exchanges
 * bounds, and drops what nobody pays.
 */
final class PayJudge {

  /** A reading of the amounts: {@code thousands} for {@code Annuel de 40,00}, meant as 40 k€. */
  private record Unit(PayPeriod period, double factor) {}

  private static final double MOST_FOR_LEARNERS = 45_000;
  // "Annuel de 45000 à 550000": a zero too many, and it cannot be known where.
  private static final double WIDEST_RANGE = 5;
  // Gross, since 1 January 2024: décret 2023-1216 of 20 December 2023, article 1. Later ones are
  // higher, but captures are of that time too.
  private static final double MINIMUM_WAGE_2024_EUR_PER_HOUR = 11.65;

  private final Employment employment;
  private final Findings findings;

  PayJudge(Employment employment, Findings findings) {
    this.employment = employment;
    this.findings = findings;
  }

  Optional<Salary> judge(PayStatement statement, Basis basis) {
    if (statement.currency() == Currency.FOREIGN) {
      findings.add(Issue.Code.SALARY_FOREIGN_CURRENCY, statement.text());
      return Optional.empty();
    }
    if (statement.currency() == Currency.EURO_NET) {
      findings.add(Issue.Code.SALARY_NET, statement.text());
      return Optional.empty();
    }
    PayStatement ordered = ordered(statement);
    if (ordered.period().isEmpty()) {
      return guessed(ordered, basis);
    }
    return stated(ordered, basis);
  }

  private PayStatement ordered(PayStatement statement) {
    if (statement.min() > statement.max()) {
      findings.add(Issue.Code.SALARY_BOUNDS_EXCHANGED, statement.text());
      return statement.with(statement.max(), statement.min());
    }
    return statement;
  }

  private Optional<Salary> stated(PayStatement statement, Basis basis) {
    PayPeriod period = statement.period().orElseThrow();
    PayStatement narrow = withoutImpossibleBound(statement, period);
    if (allows(narrow, new Unit(period, 1))) {
      return yearly(narrow, new Unit(period, 1), basis, false);
    }
    for (Unit unit : repairs(period, narrow.any())) {
      if (suggests(narrow, unit)) {
        findings.add(Issue.Code.SALARY_UNIT_REPAIRED, narrow.text());
        return yearly(narrow, unit, basis, true);
      }
    }
    findings.add(Issue.Code.SALARY_IMPLAUSIBLE, narrow.text());
    return Optional.empty();
  }

  /** Of two bounds far apart, the one that the period does not allow is a slip of the keyboard. */
  private PayStatement withoutImpossibleBound(PayStatement statement, PayPeriod period) {
    if (!tooWide(statement)) {
      return statement;
    }
    boolean keepsMin = period.suggests(statement.min());
    boolean keepsMax = period.suggests(statement.max()) && !keepsMin;
    if (keepsMin || keepsMax) {
      findings.add(Issue.Code.SALARY_IMPLAUSIBLE, statement.text());
    }
    return statement.with(
        keepsMax ? Double.NaN : statement.min(), keepsMin ? Double.NaN : statement.max());
  }

  private static List<Unit> repairs(PayPeriod stated, double amount) {
    List<Unit> units = new ArrayList<>();
    if (stated != PayPeriod.HOUR && amount < 20) {
      units.add(new Unit(PayPeriod.HOUR, 1));
    }
    if (stated == PayPeriod.YEAR) {
      units.add(new Unit(PayPeriod.YEAR, 1000));
    }
    for (PayPeriod period : List.of(PayPeriod.YEAR, PayPeriod.MONTH, PayPeriod.HOUR)) {
      if (period != stated) {
        units.add(new Unit(period, 1));
      }
    }
    return units;
  }

  /**
   * Without a period an amount is read only if exactly one period makes sense of it. Of two bounds
   * far apart one is wrong, and with it any period guessed from both. What may be a day's pay is
   * often a freelancer's rate, which is no salary; so it is one only in salaried work.
   */
  private Optional<Salary> guessed(PayStatement statement, Basis basis) {
    List<Unit> possible = tooWide(statement) ? List.of() : guesses(statement);
    if (possible.size() != 1) {
      findings.add(Issue.Code.SALARY_UNIT_UNKNOWN, statement.text());
      return Optional.empty();
    }
    return yearly(statement, possible.get(0), basis, false);
  }

  private List<Unit> guesses(PayStatement statement) {
    List<Unit> possible = new ArrayList<>();
    for (PayPeriod period : PayPeriod.values()) {
      Unit unit = new Unit(period, 1);
      if (suggests(statement, unit) && (period != PayPeriod.DAY || employment.isSalaried())) {
        possible.add(unit);
      }
    }
    return possible;
  }

  private static boolean tooWide(PayStatement statement) {
    return statement.max() > WIDEST_RANGE * statement.min();
  }

  private static boolean allows(PayStatement statement, Unit unit) {
    boolean min =
        Double.isNaN(statement.min()) || unit.period.allows(statement.min() * unit.factor);
    boolean max =
        Double.isNaN(statement.max()) || unit.period.allows(statement.max() * unit.factor);
    return min && max;
  }

  private boolean suggests(PayStatement statement, Unit unit) {
    return suggests(statement.min(), unit) && suggests(statement.max(), unit);
  }

  private boolean suggests(double bound, Unit unit) {
    double amount = bound * unit.factor;
    if (unit.period == PayPeriod.HOUR && amount < MINIMUM_WAGE_2024_EUR_PER_HOUR) {
      return false;
    }
    // Interns and apprentices are paid from a few hundred euros a month on.
    boolean learners = employment.isLearning() && unit.period == PayPeriod.MONTH && amount >= 400;
    return Double.isNaN(bound)
        || unit.period.suggests(amount)
        || (learners && amount <= PayPeriod.MONTH.perYear(300, 12));
  }

  private Optional<Salary> yearly(
      PayStatement statement, Unit unit, Basis basis, boolean repaired) {
    Optional<Integer> min = yearly(statement.min(), statement, unit);
    Optional<Integer> max = yearly(statement.max(), statement, unit);
    if (employment.isLearning()
        && max.or(() -> min).filter(amount -> amount > MOST_FOR_LEARNERS).isPresent()) {
      findings.add(Issue.Code.SALARY_IMPLAUSIBLE, statement.text());
      return Optional.empty();
    }
    return Optional.of(new Salary(min, max, basis, repaired, statement.text()));
  }

  private static Optional<Integer> yearly(double bound, PayStatement statement, Unit unit) {
    if (Double.isNaN(bound)) {
      return Optional.empty();
    }
    double amount = unit.period.perYear(bound * unit.factor, statement.months());
    return Optional.of((int) Math.round(amount));
  }
}
