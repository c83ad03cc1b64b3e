package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.text.Words;

/** The offers by column, the newest first. What is not known is 0 in every column. */
final class Offers implements Content {

  private static final int LONGEST_LINK = 1_000;

  private final Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
  private final Facts facts = new Facts(dictionaries);
  private final Vacancies vacancies = new Vacancies(dictionaries);
  private final CompanyNames companies = new CompanyNames();
  private final Column sources = new Column();
  private final Technologies technologies = new Technologies();
  private final Map<Long, Integer> places = new LinkedHashMap<>();
  private final ObjectNode texts = JsonNodeFactory.instance.objectNode();
  private final ArrayNode titles = texts.putArray("titles");
  private final ArrayNode links = texts.putArray("links");
  private final ArrayNode communes = texts.putArray("communes");

  /** Adds the offer that {@code row} of {@code offers.sql} stands at. */
  void add(ResultSet row) throws SQLException {
    places.put(row.getLong("offer_id"), places.size());
    facts.add(row);
    sources.add(dictionary("source").number(Facts.text(row, "source")));
    vacancies.addAd(row);
    if (row.getBoolean("alone")) {
      companies.add(Facts.text(row, "company_key"), Facts.text(row, "company"));
    }
  }

  /**
   * Adds title, link and commune of the first offer that has none yet, a row of {@code texts.sql}.
   */
  void addTexts(ResultSet row) throws SQLException {
    titles.add(Facts.shortened(Facts.text(row, "title")));
    links.add(link(Facts.text(row, "url")));
    communes.add(Facts.shortened(Facts.text(row, "commune_name")));
  }

  /** None yet of those that are several offers; their companies' names are counted here too. */
  GroupedVacancies grouped() {
    return new GroupedVacancies(companies);
  }

  /** Adds what the vacancies of several offers say, the last to be added. */
  void addVacancies(GroupedVacancies grouped) {
    vacancies.add(grouped, places);
    dictionary("company").show(companies.byKey());
  }

  /** Adds which offers name a technology, a row of {@code technologies.sql}. */
  void addTechnology(ResultSet row) throws SQLException {
    int name = dictionary("technology").number(row.getString("technology"));
    for (Long offer : (Long[]) row.getArray("offers").getArray()) {
      Integer place = places.get(offer);
      if (place != null) {
        technologies.add(place, name);
      }
    }
  }

  /** A cut address leads nowhere, so one that is too long is left out. */
  private static String link(String address) {
    return address.length() <= LONGEST_LINK ? address : "";
  }

  /** How many offers there are. */
  int size() {
    return places.size();
  }

  /** The ids of the first offers. */
  Long[] ids(int most) {
    return places.keySet().stream().limit(most).toArray(Long[]::new);
  }

  @Override
  public Dictionary dictionary(String name) {
    return dictionaries.computeIfAbsent(name, created -> new Dictionary());
  }

  /** By name: what the offers say, what their vacancies say, and technologies. */
  @Override
  public Map<String, Column> columns() {
    Map<String, Column> columns = new LinkedHashMap<>(facts.columns());
    columns.put("source", sources);
    columns.putAll(vacancies.columns(facts));
    technologies.writeTo(columns, "technologies", "technology", size());
    return columns;
  }

  /**
   * Titles, links and communes of the newest, as JSON; in {@code said}, by the place of an ad, the
   * commune of its vacancy where that is another one.
   */
  @Override
  public ObjectNode texts() {
    ObjectNode said = texts.putObject("said");
    for (int ad = 0; ad < titles.size(); ad++) {
      String own = communes.get(ad).asText();
      String commune = vacancies.commune(ad, own);
      if (!commune.equals(own)) {
        said.put(Integer.toString(ad), commune);
      }
    }
    return texts;
  }

  @Override
  public void describe(ObjectNode header) {
    // Columns are as they are.
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean isSummed() {
    return false;
  }

  @Override
  public List<String> notices(Words words, Scope scope) {
    return List.of();
  }

  @Override
  public List<String> notes(Words words) {
    return titles.size() == size()
        ? List.of()
        : List.of(words.text("dashboard.titled", titles.size(), size()));
  }

  @Override
  public List<String> method(Words words) {
    return List.of(words.text("dashboard.method.count"), words.text("dashboard.method.salary"));
  }
}
