package org.jobsanalytics.reports.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What the vacancies of several ads say. */
final class GroupedVacancies {

  private final List<Long> ids = new ArrayList<>();
  private final List<Long> textOfferIds = new ArrayList<>();
  private final List<String> communes = new ArrayList<>();
  private final List<String> companyKeys = new ArrayList<>();
  private final List<String> companies = new ArrayList<>();
  private final Facts facts = new Facts(new HashMap<>());

  /** Adds a row of {@code vacancies.sql}. */
  void add(ResultSet row) throws SQLException {
    companyKeys.add(Facts.text(row, "company_key"));
    companies.add(Facts.text(row, "company"));
    ids.add(row.getLong("vacancy"));
    textOfferIds.add(row.getLong("text_offer_id"));
    communes.add(Facts.shortened(Facts.text(row, "commune_name")));
    facts.add(row);
  }

  int size() {
    return ids.size();
  }

  long id(int at) {
    return ids.get(at);
  }

  /** The ad whose technologies are the vacancy's. */
  long textOfferId(int at) {
    return textOfferIds.get(at);
  }

  /** Empty if the vacancy names no company. */
  String companyKey(int at) {
    return companyKeys.get(at);
  }

  String company(int at) {
    return companies.get(at);
  }

  String commune(int at) {
    return communes.get(at);
  }

  Facts facts() {
    return facts;
  }
}
