package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.text.Words;

/**
 * Vacancies, those that are alike in all that a dashboard filters by as one row: where there are
 * too many to be rows of their own.
 */
final class Sums implements Content {

  /** How finely days of publication are told apart. */
  enum Step {
    WEEK,
    MONTH;

    /** As {@code date_trunc} and the page's script call it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Step step;
  private final Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
  private final Facts facts = new Facts(dictionaries);
  private final Column counts = new Column();
  private final Technologies technologies = new Technologies();
  private final Technologies sources = new Technologies();
  private long vacancies;

  Sums(Step step) {
    this.step = step;
  }

  /** Adds a row of {@code sums.sql}. */
  void add(ResultSet row) throws SQLException {
    int place = counts.size();
    facts.add(row);
    counts.add(row.getInt("vacancies"));
    vacancies += row.getInt("vacancies");
    name("technology", row, "technologies", place, technologies);
    name("source", row, "sources", place, sources);
  }

  private void name(String dictionary, ResultSet row, String column, int place, Technologies names)
      throws SQLException {
    Facts.text(row, column)
        .lines()
        .forEach(name -> names.add(place, dictionary(dictionary).number(name)));
  }

  /** How many rows there are. */
  int size() {
    return counts.size();
  }

  @Override
  public Map<String, Column> columns() {
    Map<String, Column> columns = new LinkedHashMap<>(facts.columns());
    columns.put("vacancies", counts);
    technologies.writeTo(columns, "technologies", "technology", size());
    sources.writeTo(columns, "sources", "source", size());
    return columns;
  }

  @Override
  public Dictionary dictionary(String name) {
    return dictionaries.computeIfAbsent(name, created -> new Dictionary());
  }

  @Override
  public ObjectNode texts() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public void describe(ObjectNode header) {
    header.put("step", step.code());
  }

  @Override
  public boolean isEmpty() {
    return vacancies == 0;
  }

  @Override
  public boolean isSummed() {
    return true;
  }

  @Override
  public List<String> notices(Words words, Scope scope) {
    String summed = words.text("dashboard.summed." + step.code(), scope.offers(), vacancies);
    return vacancies == scope.vacancies()
        ? List.of(summed)
        : List.of(summed, words.text("dashboard.cut", vacancies, scope.vacancies()));
  }

  @Override
  public List<String> notes(Words words) {
    return List.of();
  }

  @Override
  public List<String> method(Words words) {
    return List.of(words.text("dashboard.method.summed"));
  }
}
