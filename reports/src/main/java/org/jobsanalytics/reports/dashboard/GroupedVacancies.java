package org.jobsanalytics.reports.dashboard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jobsanalytics.reports.analysis.Copies;

/**
 * What the vacancies of several ads say, apart from the ads: they may be read where copies of the
 * mart are, while the ads are read beside.
 */
public final class GroupedVacancies {

  private final List<Long> ids = new ArrayList<>();
  private final List<Long> textOfferIds = new ArrayList<>();
  private final List<String> communes = new ArrayList<>();
  private final Facts facts = new Facts(new HashMap<>());

  private GroupedVacancies() {}

  /** Reads them all, within the transaction that the caller has begun. */
  public static GroupedVacancies read(Connection connection) throws SQLException {
    GroupedVacancies vacancies = new GroupedVacancies();
    try (Statement statement = connection.createStatement()) {
      String question = Copies.question(statement, OfferReader.sql("vacancies"));
      statement.setFetchSize(OfferReader.FETCHED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(question)) {
        while (rows.next()) {
          vacancies.add(rows);
        }
      }
    }
    return vacancies;
  }

  private void add(ResultSet row) throws SQLException {
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
