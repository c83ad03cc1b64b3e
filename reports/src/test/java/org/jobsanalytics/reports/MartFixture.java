package org.jobsanalytics.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The mart as its readers know it, as tables in a real PostgreSQL. One server serves all tests of
 * the module; each fixture starts with an empty mart.
 */
public final class MartFixture {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EmbeddedPostgres SERVER = start();

  private final Connection connection;
  private int offers;

  /** An empty mart. */
  public MartFixture() throws SQLException, IOException {
    connection = SERVER.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement();
        var schema = MartFixture.class.getResourceAsStream("mart.sql")) {
      statement.execute(new String(schema.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Connection connection() {
    return connection;
  }

  /** One more connection to the same mart; whoever asks for it closes it. */
  Connection another() throws SQLException {
    return SERVER.getPostgresDatabase().getConnection();
  }

  public MartFixture source(String source, String name, boolean simulated) throws SQLException {
    return insert(
        "source",
        Map.of(
            "source", source,
            "name", name,
            "licence", "Licence of " + name + ".",
            "attribution", "Offers by " + name,
            "licence_fr", "Licence de " + name + ".",
            "attribution_fr", "Offres de " + name,
            "simulated", simulated));
  }

  public MartFixture department(String code, String name, String region, int population)
      throws SQLException {
    return insert(
        "department",
        Map.of("code", code, "name", name, "region_name", region, "population", population));
  }

  /** An offer seen on 22 November 2026 of which nothing else is known but what is given. */
  public MartFixture offer(Map<String, ?> known) throws SQLException {
    offers++;
    Map<String, Object> offer = new HashMap<>();
    offer.put("offer_id", offers);
    offer.put("vacancy_id", offers);
    offer.put("source", "board");
    offer.put("external_id", "A" + offers);
    offer.put("url", "https://jobs.example/" + offers);
    offer.put("title", "Offer " + offers);
    offer.put("place_precision", known.containsKey("department_code") ? "DEPARTMENT" : "UNKNOWN");
    offer.put("contract", "UNKNOWN");
    offer.put("remote", "UNKNOWN");
    offer.put("first_seen", "2026-11-22T10:00:00Z");
    offer.put("last_seen", "2026-11-22T10:00:00Z");
    if (known.get("company") instanceof String company) {
      offer.put("company_key", company.toLowerCase(Locale.ROOT));
    }
    offer.putAll(known);
    return insert("offer_row", offer);
  }

  /** A technology that the offer before names. */
  public MartFixture naming(String technology, String category) throws SQLException {
    return insert(
        "offer_technology",
        Map.of("offer_id", offers, "technology", technology, "category", category));
  }

  /** An issue that offers of a source had when they were read. */
  public MartFixture issue(String source, String code, long offers, long read) throws SQLException {
    return insert(
        "issue_code",
        Map.of("source", source, "code", code, "offers", offers, "offers_read", read));
  }

  /** What of a source is in the quarantine. */
  public MartFixture quarantine(String source, String reason, long found, long resolved, long read)
      throws SQLException {
    return insert(
        "quarantine_reason",
        Map.of(
            "source", source,
            "reason", reason,
            "found", found,
            "resolved", resolved,
            "offers_read", read));
  }

  private MartFixture insert(String table, Map<String, ?> row) throws SQLException {
    String sql =
        "insert into mart."
            + table
            + " select * from json_populate_record(null::mart."
            + table
            + ", ?::json)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, JSON.writeValueAsString(row));
      insert.executeUpdate();
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
