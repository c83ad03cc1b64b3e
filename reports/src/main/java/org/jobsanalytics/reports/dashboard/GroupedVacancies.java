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
  private final Facts facts = new Facts(new HashMap<>());
  private final CompanyNames companies;

  /** None yet; {@code companies} is told what each of them calls its company. */
  GroupedVacancies(CompanyNames companies) {
    this.companies = companies;
  }

  /** Adds a row of {@code vacancies.sql}. */
  void add(ResultSet row) throws SQLException {
    companies.add(Facts.text(row, "company_key"), Facts.text(row, "company"));
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

  String commune(int at) {
    return communes.get(at);
  }

  Facts facts() {
    return facts;
  }
}
