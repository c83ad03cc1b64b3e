package org.jobsanalytics.reports.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which ads are of one vacancy, and what the vacancy says where one of its ads says something else.
 * So a page that counts vacancies has the numbers of the study, which reads them from the mart.
 */
final class Vacancies {

  private final Map<Long, Integer> numbers = new HashMap<>();
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
    int vacancy = numbers.computeIfAbsent(row.getLong("vacancy"), id -> numbers.size());
    ofAd.add(vacancy);
    rank.add(adsOf.merge(vacancy, 1, Integer::sum));
  }

  /**
   * Adds what vacancies say; nothing of those that no ad is of.
   *
   * @param places where the ads stand, by their ids
   */
  void add(GroupedVacancies grouped, Map<Long, Integer> places) {
    for (int at = 0; at < grouped.size(); at++) {
      Integer vacancy = numbers.get(grouped.id(at));
      if (vacancy != null) {
        rows.put(vacancy, rows.size());
        facts.add(grouped.facts(), at);
        communes.add(grouped.commune(at));
        // The ad whose technologies are the vacancy's.
        Integer speaker = places.get(grouped.textOfferId(at));
        speakers.add(speaker == null ? 0 : rank.get(speaker));
      }
    }
  }

  /**
   * The columns. {@code vacancy}, for each ad: 0 if it is alone in its own, 1 if it is the first of
   * one of several, which get numbers from 1 on in this order, else 1 more than the number of its
   * vacancy. For each such vacancy and each column of {@code ads}, {@code said.NAME}: the place,
   * from 1 on, among the vacancy's ads, of the first that says what the vacancy says; {@code
   * said.technologies}: of the one whose technologies count. 0 there leaves each ad its own.
   */
  Map<String, Column> columns(Facts ads) {
    Map<String, Column> columns = new LinkedHashMap<>();
    int[] numbers = shared();
    columns.put("vacancy", numbered(numbers));
    facts
        .columns()
        .forEach(
            (name, said) ->
                columns.put("said." + name, firstToSay(said, ads.columns().get(name), numbers)));
    columns.put("said.technologies", spokenFor(numbers));
    return columns;
  }

  /** The commune of an ad's vacancy; {@code own} if the vacancy is the ad alone. */
  String commune(int ad, String own) {
    Integer row = rows.get(ofAd.get(ad));
    return row == null ? own : communes.get(row);
  }

  /** The number of the vacancy of each ad, from 1 on; 0 if it is the ad alone. */
  private int[] shared() {
    Map<Integer, Integer> fresh = new HashMap<>();
    return IntStream.range(0, ofAd.size())
        .map(ofAd::get)
        .map(
            vacancy ->
                rows.containsKey(vacancy)
                    ? fresh.computeIfAbsent(vacancy, first -> fresh.size() + 1)
                    : 0)
        .toArray();
  }

  private static Column numbered(int[] numbers) {
    Column column = new Column();
    int last = 0;
    for (int number : numbers) {
      column.add(number == 0 ? 0 : number > last ? 1 : 1 + number);
      last = Math.max(last, number);
    }
    return column;
  }

  /** For each vacancy the first of its ads that says the same; 0 if none does. */
  private Column firstToSay(Column said, Column own, int[] numbers) {
    int[] first = perVacancy(numbers);
    for (int ad = 0; ad < numbers.length; ad++) {
      int at = numbers[ad] - 1;
      if (at >= 0 && first[at] == 0 && said.get(rows.get(ofAd.get(ad))) == own.get(ad)) {
        first[at] = rank.get(ad);
      }
    }
    return column(first);
  }

  private Column spokenFor(int[] numbers) {
    int[] speaker = perVacancy(numbers);
    for (int ad = 0; ad < numbers.length; ad++) {
      if (numbers[ad] > 0) {
        speaker[numbers[ad] - 1] = speakers.get(rows.get(ofAd.get(ad)));
      }
    }
    return column(speaker);
  }

  private static int[] perVacancy(int[] numbers) {
    return new int[Arrays.stream(numbers).max().orElse(0)];
  }

  private static Column column(int... values) {
    Column column = new Column();
    Arrays.stream(values).forEach(column::add);
    return column;
  }
}
