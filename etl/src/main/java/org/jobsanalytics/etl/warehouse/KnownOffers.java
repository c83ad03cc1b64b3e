package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jobsanalytics.etl.model.OfferKey;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RunId;
import org.jobsanalytics.etl.model.SourceId;
import org.jobsanalytics.etl.warehouse.KnownOffer.Absence;
import org.jobsanalytics.etl.warehouse.KnownOffer.Version;

/** Finds offers by a name that people use, and reads all that is remembered of one. */
public final class KnownOffers {

  private static final List<String> FACTS =
      List.of(
          "title",
          "company",
          "contract",
          "remote",
          "salary",
          "experience",
          "working time",
          "weekly hours",
          "education",
          "cadre",
          "seniority",
          "published",
          "technologies");

  private final Warehouse warehouse;

  KnownOffers(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Those that {@code name} may mean, at most ten; several only if they share a link.
   *
   * @param name {@code source:external_id}, the offer's link, or its number here
   */
  public List<KnownOffer> named(String name) throws SQLException {
    boolean link = name.matches("https?://.*");
    int colon = link ? -1 : name.indexOf(':');
    List<Long> ids = new ArrayList<>();
    try (Connection connection = warehouse.connect();
        PreparedStatement find = connection.prepareStatement(Sql.resource("explain/find.sql"))) {
      find.setString(1, name.matches("\\d{1,18}") ? name : null);
      find.setString(2, colon < 0 ? null : name.substring(0, colon));
      find.setString(3, colon < 0 ? null : name.substring(colon + 1));
      find.setString(4, link ? name : null);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong("offer_id"));
        }
      }
      List<KnownOffer> offers = new ArrayList<>();
      for (long id : ids) {
        offers.add(read(connection, id));
      }
      return offers;
    }
  }

  private static KnownOffer read(Connection connection, long id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("explain/offer.sql"))) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new KnownOffer(
            id,
            new OfferRow(row).offer(),
            row.getString("digest"),
            new KnownOffer.Origin(
                new RunId(row.getString("run_id")),
                new PagePointer(row.getString("raw_part"), row.getInt("raw_line")),
                row.getInt("raw_offset")),
            row.getTimestamp("first_seen").toInstant(),
            row.getTimestamp("last_seen").toInstant(),
            versions(connection, id),
            absences(connection, id),
            vacancy(connection, id));
      }
    }
  }

  private static List<Version> versions(Connection connection, long id) throws SQLException {
    List<Version> versions = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("explain/versions.sql"))) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          versions.add(
              new Version(
                  row.getInt("version"),
                  row.getTimestamp("valid_from").toInstant(),
                  new RunId(row.getString("run_id")),
                  facts(row)));
        }
      }
    }
    return versions;
  }

  private static Map<String, String> facts(ResultSet row) throws SQLException {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String fact : FACTS) {
      facts.put(fact, Objects.requireNonNullElse(row.getString(fact), ""));
    }
    return facts;
  }

  private static List<Absence> absences(Connection connection, long id) throws SQLException {
    List<Absence> absences = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("explain/absences.sql"))) {
      statement.setLong(1, id);
      statement.setLong(2, id);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          absences.add(
              new Absence(
                  row.getTimestamp("closed_at").toInstant(),
                  row.getString("close_reason"),
                  Optional.ofNullable(row.getTimestamp("reopened_at")).map(Timestamp::toInstant)));
        }
      }
    }
    return absences;
  }

  private static List<GroupMember> vacancy(Connection connection, long id) throws SQLException {
    List<GroupMember> members = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(Sql.resource("explain/group.sql"))) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          members.add(
              new GroupMember(
                  new OfferKey(new SourceId(row.getString("source")), row.getString("external_id")),
                  row.getString("title"),
                  Optional.ofNullable(row.getString("company_name")),
                  row.getLong("group_id"),
                  row.getBoolean("canonical"),
                  row.getDouble("score"),
                  row.getString("reason")));
        }
      }
    }
    return members;
  }
}
