package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The few numbers a reader takes away, each with what is unknown about it, and with its change: the
 * vacancies published in the last {@value #DAYS} complete days against those of as many days
 * before. Nothing is said of a change if the vacancies do not reach back that far, or are few.
 */
public final class Headlines {

  /** As in {@code headlines.sql}. */
  static final int DAYS = 28;

  /** Of fewer vacancies in a period, a change says more about the few than about the market. */
  static final int FEWEST = 30;

  private final Scope scope;
  private final Table periods;

  private Headlines(Scope scope, Table periods) {
    this.scope = scope;
    this.periods = periods;
  }

  /** Reads them from the mart. */
  public static Headlines read(Connection connection, Scope scope) throws SQLException {
    return new Headlines(scope, Mart.read(connection, "headlines"));
  }

  /**
   * Columns {@code period, vacancies, ads, companies, …}: a row for {@code ALL}, and one each for
   * {@code NOW} and {@code BEFORE} if any vacancy was published in it.
   */
  public Table table() {
    return periods;
  }

  /** The numbers in the order to be shown. */
  public List<Headline> headlines(Words words) {
    Row all = period("ALL").orElseThrow();
    long vacancies = all.getLong("vacancies");
    return List.of(
        new Headline(
            words.number(vacancies),
            words.text("headline.vacancies", vacancies, all.getLong("ads")),
            counted("vacancies", words)),
        new Headline(
            words.number(all.getLong("companies")),
            words.text(
                "headline.companies",
                words.share(vacancies - all.getLong("with_company"), vacancies)),
            counted("companies", words)),
        new Headline(
            words.text(
                "headline.departments.number",
                all.getLong("covered_departments"),
                all.getLong("departments")),
            words.text(
                "headline.departments", words.share(vacancies - all.getLong("located"), vacancies)),
            counted("covered_departments", words)),
        share("with_technology", words.text("headline.technologies"), words),
        share("with_stated_salary", words.text("headline.salary"), words),
        share(
            "with_remote",
            words.text(
                "headline.remote", words.share(all.getLong("without_word_on_remote"), vacancies)),
            words));
  }

  private Headline share(String column, String meaning, Words words) {
    Row all = period("ALL").orElseThrow();
    String number = words.share(all.getLong(column), all.getLong("vacancies"));
    return new Headline(number, meaning, points(column, words));
  }

  /** What the changes compare, if any is told. */
  public Optional<String> note(Words words) {
    if (!isComparable()) {
      return Optional.empty();
    }
    LocalDate last = scope.lastUpdate().orElseThrow().day().minusDays(1);
    return Optional.of(
        words.text(
            "headline.note",
            DAYS,
            words.day(last.minusDays(DAYS - 1)),
            words.day(last),
            period("NOW").orElseThrow().getLong("vacancies"),
            period("BEFORE").orElseThrow().getLong("vacancies")));
  }

  private Optional<Row> period(String name) {
    return periods.stream().filter(row -> row.getString("period").equals(name)).findFirst();
  }

  private boolean isComparable() {
    ToLongFunction<String> published =
        name -> period(name).map(row -> row.getLong("vacancies")).orElse(0L);
    return published.applyAsLong("NOW") >= FEWEST
        && published.applyAsLong("BEFORE") >= FEWEST
        && scope.reachesBack(2 * DAYS);
  }

  private String counted(String column, Words words) {
    if (!isComparable()) {
      return "";
    }
    long now = period("NOW").orElseThrow().getLong(column);
    long before = period("BEFORE").orElseThrow().getLong(column);
    if (before == 0) {
      return words.text("headline.count", now);
    }
    double change = 100.0 * (now - before) / before;
    return words.text("headline.change.count", now, words.signed(change));
  }

  private String points(String column, Words words) {
    if (!isComparable()) {
      return "";
    }
    Row now = period("NOW").orElseThrow();
    Row before = period("BEFORE").orElseThrow();
    Difference difference =
        Difference.of(
            now.getLong(column),
            now.getLong("vacancies"),
            before.getLong(column),
            before.getLong("vacancies"));
    double share = (double) now.getLong(column) / now.getLong("vacancies");
    double shareBefore = (double) before.getLong(column) / before.getLong("vacancies");
    String change = words.signed((share - shareBefore) * 100);
    return words.text(
        difference.isBeyondChance() ? "headline.change.points" : "headline.change.points.unclear",
        words.percent(share),
        change);
  }
}
