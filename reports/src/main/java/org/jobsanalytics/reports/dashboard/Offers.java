package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The offers by column, the newest first. What is not known is 0 in every column. */
final class Offers {

  /** Titles are long enough for any honest one; a longer one would swell the page. */
  private static final int LONGEST_TEXT = 200;

  private static final int LONGEST_LINK = 1_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_EXPERIENCE = 10_000;

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
  private final Dictionary vacancies = new Dictionary();
  private final Map<Long, Integer> places = new HashMap<>();
  private final ObjectNode texts = JsonNodeFactory.instance.objectNode();
  private final ArrayNode titles = texts.putArray("titles");
  private final ArrayNode links = texts.putArray("links");
  private final ArrayNode communes = texts.putArray("communes");
  private final int titled;

  /**
   * No offers yet.
   *
   * @param titled how many offers at most keep their title and link
   */
  Offers(int titled) {
    this.titled = titled;
  }

  /** Adds the offer that {@code row} of {@code offers.sql} stands at. */
  void add(ResultSet row) throws SQLException {
    places.put(row.getLong("offer_id"), places.size());
    String company = shortened(text(row, "company"));
    String key = text(row, "company_key");
    column("place").add(dictionary("place").number(text(row, "department_code")));
    column("contract").add(dictionary("contract").number(known(row, "contract")));
    column("remote").add(dictionary("remote").number(known(row, "remote")));
    column("source").add(dictionary("source").number(text(row, "source")));
    column("company").add(dictionary("company").number(key.isEmpty() ? company : key, company));
    column("vacancy").add(vacancies.number(text(row, "vacancy")));
    column("salaryMin").add(Math.max(0, row.getInt("salary_min")));
    column("salaryMax").add(Math.max(0, row.getInt("salary_max")));
    column("experience").add(experience(row.getBigDecimal("experience_min_years")));
    column("day").add(row.getInt("day"));
    if (titles.size() < titled) {
      titles.add(shortened(text(row, "title")));
      links.add(link(text(row, "url")));
      communes.add(shortened(text(row, "commune_name")));
    }
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

  private static String text(ResultSet row, String name) throws SQLException {
    return Optional.ofNullable(row.getString(name)).orElse("");
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }

  /** A cut address leads nowhere, so one that is too long is left out. */
  private static String link(String address) {
    return address.length() <= LONGEST_LINK ? address : "";
  }

  /** How many offers there are. */
  int size() {
    return places.size();
  }

  /** How many of them have a title. */
  int titled() {
    return titles.size();
  }

  /** Where an offer stands, unless it was left out. */
  Optional<Integer> place(long offerId) {
    return Optional.ofNullable(places.get(offerId));
  }

  Column column(String name) {
    return columns.computeIfAbsent(name, created -> new Column());
  }

  Dictionary dictionary(String name) {
    return dictionaries.computeIfAbsent(name, created -> new Dictionary());
  }

  /** By name; vacancies are numbered from 1 on, and that of an offer that is alone in it is 0. */
  Map<String, Column> columns() {
    columns.computeIfPresent("vacancy", (name, numbers) -> shared(numbers));
    return columns;
  }

  private static Column shared(Column vacancies) {
    int[] ads = new int[vacancies.size() + 1];
    for (int at = 0; at < vacancies.size(); at++) {
      ads[vacancies.get(at)]++;
    }
    Column shared = new Column();
    Dictionary numbers = new Dictionary();
    for (int at = 0; at < vacancies.size(); at++) {
      int vacancy = vacancies.get(at);
      boolean alone = vacancy == 0 || ads[vacancy] == 1;
      shared.add(alone ? 0 : numbers.number(Integer.toString(vacancy)));
    }
    return shared;
  }

  /** Titles, links and communes of the newest, as JSON. */
  ObjectNode texts() {
    return texts;
  }
}
