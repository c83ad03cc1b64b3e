package org.jobsanalytics.reports.dashboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What ads, or vacancies, say, by column, in the order in which they are added. What is not known
 * is 0 in every column.
 */
final class Facts {

  /** A title or a name is long enough for any honest one; a longer one would swell the page. */
  private static final int LONGEST_TEXT = 200;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_EXPERIENCE = 10_000;

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Dictionary> dictionaries;

  /** None yet; {@code dictionaries} number the texts, and may be those of other facts too. */
  Facts(Map<String, Dictionary> dictionaries) {
    this.dictionaries = dictionaries;
  }

  /** Adds what {@code row} of {@code offers.sql} or {@code vacancies.sql} says. */
  void add(ResultSet row) throws SQLException {
    String company = shortened(text(row, "company"));
    String key = text(row, "company_key");
    add("place", text(row, "department_code"));
    add("contract", known(row, "contract"));
    add("remote", known(row, "remote"));
    column("company").add(dictionary("company").number(key.isEmpty() ? company : key, company));
    column("salaryMin").add(Math.max(0, row.getInt("salary_min")));
    column("salaryMax").add(Math.max(0, row.getInt("salary_max")));
    column("experience").add(experience(row.getBigDecimal("experience_min_years")));
    column("day").add(row.getInt("day"));
  }

  /** Adds what {@code others} say at a place. */
  void add(Facts others, int at) {
    others.columns.forEach(
        (name, column) -> {
          Dictionary texts = others.dictionaries.get(name);
          int value = column.get(at);
          column(name).add(texts == null ? value : dictionary(name).number(texts, value));
        });
  }

  private void add(String name, String text) {
    column(name).add(dictionary(name).number(text));
  }

  /** Hundredths of a year, and 1 more, so that 0 is left for what is not known. */
  private static int experience(BigDecimal years) {
    return Optional.ofNullable(years)
        .map(known -> known.multiply(HUNDRED).intValue())
        .map(hundredths -> 1 + Math.max(0, Math.min(MOST_EXPERIENCE, hundredths)))
        .orElse(0);
  }

  private static String known(ResultSet row, String name) throws SQLException {
    String text = text(row, name);
    return text.equals("UNKNOWN") ? "" : text;
  }

  /** A text of the row; empty if it is null. */
  static String text(ResultSet row, String name) throws SQLException {
    return Optional.ofNullable(row.getString(name)).orElse("");
  }

  /** A text without what is beyond {@value #LONGEST_TEXT} characters. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }

  private Dictionary dictionary(String name) {
    return dictionaries.computeIfAbsent(name, created -> new Dictionary());
  }

  private Column column(String name) {
    return columns.computeIfAbsent(name, created -> new Column());
  }

  /** By name, from {@code place} to {@code day}. */
  Map<String, Column> columns() {
    return columns;
  }
}
