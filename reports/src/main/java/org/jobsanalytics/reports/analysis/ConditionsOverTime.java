package org.jobsanalytics.reports.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jobsanalytics.reports.figure.Lines;
import org.jobsanalytics.reports.page.DataTable;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.page.Section.LegendEntry;
import org.jobsanalytics.reports.text.Words;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How the shares of contracts, remote work or experience change with the time of publication.
 * Periods that are not over are left out, and so are those in which fewer than {@value #FEWEST}
 * vacancies say it.
 */
final class ConditionsOverTime implements Analysis {

  static final int FEWEST = 30;

  private static final int FEWEST_PERIODS = 2;

  private final Dimension dimension;
  private final Scope scope;
  private final Optional<Step> step;
  private final Table shares;

  /**
   * @param dimension contract, remote or experience
   * @param byDay the rows of {@code conditions.sql}
   */
  ConditionsOverTime(Dimension dimension, Scope scope, Table byDay) {
    this.dimension = dimension;
    this.scope = scope;
    Table ours = byDay.where(byDay.stringColumn("dimension").isEqualTo(dimension.name()));
    Optional<TimeLine> line = scope.timeLine(perDay(ours));
    this.step = line.map(TimeLine::step);
    this.shares = line.map(shown -> shares(shown, ours)).orElseGet(() -> shares(Map.of()));
  }

  private static NavigableMap<LocalDate, Long> perDay(Table rows) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (Row row : rows) {
      if (!row.isMissing("published_on")) {
        days.merge(row.getDate("published_on"), row.getLong("vacancies"), Long::sum);
      }
    }
    return days;
  }

  private static Table shares(TimeLine line, Table rows) {
    Map<LocalDate, Map<String, Long>> counts = new TreeMap<>();
    line.completeSteps().dateColumn("start").forEach(start -> counts.put(start, new HashMap<>()));
    for (Row row : rows) {
      if (row.isMissing("published_on") || row.getString("value").equals(Dimension.UNKNOWN)) {
        continue;
      }
      Optional.ofNullable(counts.get(line.step().start(row.getDate("published_on"))))
          .ifPresent(
              step -> step.merge(row.getString("value"), row.getLong("vacancies"), Long::sum));
    }
    return shares(counts);
  }

  private static Table shares(Map<LocalDate, Map<String, Long>> counts) {
    DateColumn starts = DateColumn.create("start");
    StringColumn values = StringColumn.create("value");
    LongColumn vacancies = LongColumn.create("vacancies");
    LongColumn stating = LongColumn.create("vacancies_stating");
    counts.forEach(
        (start, ofStep) -> {
          long all = ofStep.values().stream().mapToLong(Long::longValue).sum();
          new TreeMap<>(ofStep)
              .forEach(
                  (value, count) -> {
                    starts.append(start);
                    values.append(value);
                    vacancies.append(count);
                    stating.append(all);
                  });
        });
    DoubleColumn share = vacancies.asDoubleColumn().divide(stating.asDoubleColumn());
    return Table.create(
        "conditions_over_time", starts, values, vacancies, stating, share.setName("share"));
  }

  @Override
  public String name() {
    return dimension.word() + "-over-time";
  }

  /** Columns {@code start, value, vacancies, vacancies_stating, share}: complete periods only. */
  @Override
  public Table table() {
    return shares;
  }

  @Override
  public List<Query> queries() {
    return Mart.queries("conditions");
  }

  private Table enough() {
    return shares.where(shares.longColumn("vacancies_stating").isGreaterThanOrEqualTo(FEWEST));
  }

  @Override
  public Optional<Section> section(Words words) {
    Table enough = enough();
    DateColumn starts = enough.dateColumn("start").unique();
    if (starts.size() < FEWEST_PERIODS) {
      return Optional.empty();
    }
    starts.sortAscending();
    List<String> values = mostStated(enough);
    List<Lines.One> lines = values.stream().map(value -> line(value, starts, words)).toList();
    List<LegendEntry> legend = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      legend.add(new LegendEntry(Lines.colour(at), lines.get(at).name()));
    }
    return Optional.of(
        new Section(
            name(),
            words.text(name() + ".title"),
            List.of(
                change(values.get(0), starts, words), words.text("conditions-over-time.reading")),
            new Lines(words.text("conditions.axis"), starts, lines).figure(),
            24,
            legend,
            List.of(
                scope.caption(words),
                words.text("conditions-over-time.shown", starts.size(), FEWEST)),
            evidence(dataTable(words))));
  }

  @Override
  public String nothing(Words words) {
    return words.text(name() + ".nothing", FEWEST);
  }

  /** The values that most vacancies state, at most as many as lines can be told apart. */
  private static List<String> mostStated(Table enough) {
    Map<String, Long> sums = new TreeMap<>();
    enough.forEach(row -> sums.merge(row.getString("value"), row.getLong("vacancies"), Long::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .limit(Lines.MOST)
        .toList();
  }

  private double share(String value, LocalDate start) {
    return shares.stream()
        .filter(row -> row.getDate("start").equals(start) && row.getString("value").equals(value))
        .mapToDouble(row -> row.getDouble("share"))
        .findFirst()
        .orElse(0);
  }

  private Lines.One line(String value, DateColumn starts, Words words) {
    DoubleColumn percents = DoubleColumn.create(value);
    List<String> hovers = new ArrayList<>();
    String name = dimension.label(value, words);
    for (LocalDate start : starts) {
      double share = share(value, start);
      percents.append(share * 100);
      hovers.add(
          words.text(
              "conditions-over-time.hover", name, stepName(start, words), words.percent(share)));
    }
    return new Lines.One(name, percents, hovers);
  }

  private String change(String value, DateColumn starts, Words words) {
    LocalDate first = starts.get(0);
    LocalDate last = starts.get(starts.size() - 1);
    return words.text(
        "conditions-over-time.finding",
        dimension.label(value, words),
        words.percent(share(value, first)),
        stepName(first, words),
        words.percent(share(value, last)),
        stepName(last, words));
  }

  private String stepName(LocalDate start, Words words) {
    return step.orElseThrow().name(start, words);
  }

  private DataTable dataTable(Words words) {
    return TableView.of(shares, words)
        .text(
            step.orElseThrow().words("publications.column"),
            row -> stepName(row.getDate("start"), words))
        .text(dimension.word() + ".column", row -> dimension.label(row.getString("value"), words))
        .number("column.vacancies", "vacancies")
        .number("conditions.column.stating", "vacancies_stating")
        .percent("conditions.column.share", "share")
        .dataTable();
  }
}
