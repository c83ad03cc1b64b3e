package org.jobsanalytics.reports.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobsanalytics.reports.figure.Choropleth;
import org.jobsanalytics.reports.figure.Choropleth.Area;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.DataTable.Column;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Where the vacancies are: how many in each département, as a count and against the population. */
public final class Geography implements Analysis {

  /** Below that many vacancies, one more or less moves a rate by more than a tenth. */
  private static final int FEWEST_FOR_A_RATE = 10;

  private static final int LEADERS = 5;
  private static final double INHABITANTS = 100_000;

  private final Scope scope;
  private final Table departments;
  private final Table unlocated;

  private Geography(Scope scope, Table departments, Table unlocated) {
    this.scope = scope;
    this.departments = departments;
    this.unlocated = unlocated;
  }

  /** Reads it from the mart. */
  public static Geography read(Connection connection, Scope scope) throws SQLException {
    Table departments = Mart.read(connection, "departments");
    DoubleColumn vacancies = departments.numberColumn("vacancies").asDoubleColumn();
    DoubleColumn rate =
        vacancies
            .multiply(INHABITANTS)
            .divide(departments.numberColumn("population"))
            .setName("vacancies_per_100000_inhabitants");
    DoubleColumn share = vacancies.divide(vacancies.sum()).setName("share");
    return new Geography(
        scope, departments.addColumns(share, rate), Mart.read(connection, "unlocated"));
  }

  @Override
  public String name() {
    return "geography";
  }

  /**
   * Columns {@code code, name, region_name, population, vacancies, ads, share,
   * vacancies_per_100000_inhabitants}; the share is one of the located vacancies.
   */
  @Override
  public Table table() {
    return departments;
  }

  /** How many départements there are. */
  long departments() {
    return departments.rowCount();
  }

  /** How many of them have a vacancy. */
  long covered() {
    return departments.numberColumn("vacancies").isGreaterThan(0).size();
  }

  /** How many vacancies are in one of them. */
  long located() {
    return (long) departments.numberColumn("vacancies").sum();
  }

  /** How many vacancies are in none of them. */
  long unlocated() {
    return scope.vacancies() - located();
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("departments", "unlocated");
  }

  @Override
  public Optional<Section> section(Words words) {
    if (located() == 0) {
      return Optional.empty();
    }
    List<Long> counts = departments.stream().map(row -> row.getLong("vacancies")).toList();
    ColourClasses classes = ColourClasses.of(counts);
    return Optional.of(
        new Section(
            name(),
            words.text("geography.title"),
            sentences(words),
            map(words, classes),
            0,
            classes.legend(words),
            List.of(scope.caption(words), unknown(words)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text("geography.nothing");
  }

  private List<String> sentences(Words words) {
    List<String> sentences = new ArrayList<>();
    sentences.add(leaders(words));
    sentences.add(firstRegion(words));
    densest(words).ifPresent(sentences::add);
    sentences.add(words.text("geography.none", departments() - covered(), departments()));
    return sentences;
  }

  private String leaders(Words words) {
    Table leaders = departments.first((int) Math.min(LEADERS, covered()));
    long vacancies = (long) leaders.numberColumn("vacancies").sum();
    return words.text(
        "geography.leaders",
        located(),
        words.share(located(), scope.vacancies()),
        leaders.rowCount(),
        words.list(leaders.stringColumn("name").asList()),
        words.share(vacancies, located()));
  }

  private String firstRegion(Words words) {
    Table regions = departments.summarize("vacancies", AggregateFunctions.sum).by("region_name");
    Row first = regions.sortDescendingOn("Sum [vacancies]").row(0);
    return words.text(
        "geography.region",
        first.getString("region_name"),
        words.share((long) first.getDouble("Sum [vacancies]"), located()));
  }

  private Optional<String> densest(Words words) {
    Table enough =
        departments.where(
            departments.numberColumn("vacancies").isGreaterThanOrEqualTo(FEWEST_FOR_A_RATE));
    double inhabitants = departments.numberColumn("population").sum();
    if (enough.isEmpty() || !(inhabitants > 0)) {
      return Optional.empty();
    }
    Row densest = enough.sortDescendingOn("vacancies_per_100000_inhabitants").row(0);
    return Optional.of(
        words.text(
            "geography.density",
            densest.getString("name"),
            words.decimal(densest.getDouble("vacancies_per_100000_inhabitants")),
            words.decimal(located() * INHABITANTS / inhabitants),
            FEWEST_FOR_A_RATE));
  }

  private ObjectNode map(Words words, ColourClasses classes) {
    List<Area> areas =
        departments.stream()
            .map(
                row ->
                    new Area(
                        row.getString("code"),
                        classes.of(row.getLong("vacancies")),
                        hover(row, words)))
            .toList();
    return Choropleth.onContours()
        .figure(areas, classes.colours(), id -> insetName(departments, id, words));
  }

  private List<String> hover(Row row, Words words) {
    return List.of(
        words.text("geography.hover.name", row.getString("name"), row.getString("code")),
        words.text(
            "geography.hover.vacancies",
            row.getLong("vacancies"),
            words.percent(row.getDouble("share"))),
        words.text("column.ads.hover", row.getLong("ads")),
        words.text("geography.hover.rate", rate(row, words)));
  }

  private static String rate(Row row, Words words) {
    return row.isMissing("vacancies_per_100000_inhabitants")
        ? words.text("unknown")
        : words.decimal(row.getDouble("vacancies_per_100000_inhabitants"));
  }

  /**
   * The name of an inset of a map.
   *
   * @param departments with their {@code code} and {@code name}
   */
  static String insetName(Table departments, String id, Words words) {
    if (id.equals(Choropleth.RING)) {
      return words.text("geography.ring");
    }
    return departments.stream()
        .filter(row -> row.getString("code").equals(id))
        .map(row -> row.getString("name"))
        .findFirst()
        .orElse(id);
  }

  private String unknown(Words words) {
    List<String> parts =
        unlocated.stream()
            .map(
                row ->
                    words.text(
                        "geography.known." + row.getString("known"), row.getLong("vacancies")))
            .toList();
    String share = words.share(unlocated(), scope.vacancies());
    return words.text("geography.unknown", unlocated(), share, words.list(parts));
  }

  private DataTable dataTable(Words words) {
    List<Column> columns =
        List.of(
            Column.text(words.text("geography.column.code")),
            Column.text(words.text("geography.column.name")),
            Column.text(words.text("geography.column.region")),
            Column.number(words.text("column.vacancies")),
            Column.number(words.text("column.ads")),
            Column.number(words.text("geography.column.share")),
            Column.number(words.text("geography.column.rate")));
    List<List<String>> rows =
        departments.stream()
            .map(
                row ->
                    List.of(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region_name"),
                        words.number(row.getLong("vacancies")),
                        words.number(row.getLong("ads")),
                        words.percent(row.getDouble("share")),
                        rate(row, words)))
            .toList();
    return new DataTable(columns, rows);
  }
}
