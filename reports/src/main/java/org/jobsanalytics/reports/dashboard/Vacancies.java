package org.jobsanalytics.reports.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which ads are of one vacancy, and what the vacancy says where one of its ads says something else.
 * So a page that counts vacancies has the numbers of the study, which reads them from the mart.
 */
final class Vacancies {

  private final Dictionary ids = new Dictionary();
  private final Column ofAd = new Column();
  private final Facts facts;
  private final Map<Integer, Integer> rows = new HashMap<>();
  private final Column speakers = new Column();
  private final List<String> communes = new ArrayList<>();
  private final Column rank = new Column();
  private final Map<Integer, Integer> adsOf = new HashMap<>();

  /** None yet; {@code dictionaries} are those of the ads. */
  Vacancies(Map<String, Dictionary> dictionaries) {
    this.facts = new Facts(dictionaries);
  }

  /** Adds the vacancy of the next ad, a row of {@code offers.sql}. */
  void addAd(ResultSet row) throws SQLException {
    int vacancy = ids.number(row.getString("vacancy"));
    ofAd.add(vacancy);
    rank.add(adsOf.merge(vacancy, 1, Integer::sum));
  }

  /**
   * Adds what a vacancy says, a row of {@code vacancies.sql}; nothing if no ad is of it.
   *
   * @param speaker the place of the ad whose technologies are the vacancy's
   */
  void add(ResultSet row, OptionalInt speaker) throws SQLException {
    OptionalInt vacancy = ids.known(row.getString("vacancy"));
    if (vacancy.isPresent()) {
      rows.put(vacancy.getAsInt(), rows.size());
      facts.add(row);
      communes.add(Facts.shortened(Facts.text(row, "commune_name")));
      speakers.add(speaker.isPresent() ? rank.get(speaker.getAsInt()) : 0);
    }
  }

  /**
   * The columns, a number for each ad: {@code vacancy}, from 1 on, 0 of an ad that is alone in its
   * own; and {@code said.NAME} for each column of {@code ads}, where 0 means that the vacancy says
   * what the ad says, else it is 1 more than the number that the vacancy has; {@code
   * said.technologies}, the place from 1 on, among the vacancy's ads, of the one whose technologies
   * count, 0 if that is the ad itself.
   */
  Map<String, Column> columns(Facts ads) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("vacancy", shared());
    facts
        .columns()
        .forEach((name, said) -> columns.put("said." + name, other(ads.columns().get(name), said)));
    columns.put("said.technologies", spokenFor());
    return columns;
  }

  /** The commune of an ad's vacancy; {@code own} if the vacancy is the ad alone. */
  String commune(int ad, String own) {
    Integer row = rows.get(ofAd.get(ad));
    return row == null ? own : communes.get(row);
  }

  private Column other(Column own, Column said) {
    Column other = new Column();
    for (int ad = 0; ad < ofAd.size(); ad++) {
      Integer row = rows.get(ofAd.get(ad));
      other.add(row == null || said.get(row) == own.get(ad) ? 0 : 1 + said.get(row));
    }
    return other;
  }

  private Column spokenFor() {
    Column speaker = new Column();
    for (int ad = 0; ad < ofAd.size(); ad++) {
      Integer row = rows.get(ofAd.get(ad));
      speaker.add(row == null || speakers.get(row) == rank.get(ad) ? 0 : speakers.get(row));
    }
    return speaker;
  }

  private Column shared() {
    Column shared = new Column();
    Dictionary numbers = new Dictionary();
    for (int ad = 0; ad < ofAd.size(); ad++) {
      int vacancy = ofAd.get(ad);
      shared.add(adsOf.get(vacancy) == 1 ? 0 : numbers.number(Integer.toString(vacancy)));
    }
    return shared;
  }
}
