package org.jobsanalytics.reports.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

/**
 * Reads the offers from the mart, row by row: a million of them do not fit into one result. Needs a
 * connection within a transaction, else the driver reads all at once.
 */
final class OfferReader {

  private static final int FETCHED_AT_ONCE = 5_000;

  /** Each may be named by a hundred thousand offers and more. */
  private static final int TECHNOLOGIES_AT_ONCE = 5;

  private final Connection connection;
  private final LocalDate lastUpdate;

  private OfferReader(Connection connection, LocalDate lastUpdate) {
    this.connection = connection;
    this.lastUpdate = lastUpdate;
  }

  /** Reads within the transaction that the caller has begun. */
  static OfferReader of(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql("last_update"));
        ResultSet row = query.executeQuery()) {
      row.next();
      return new OfferReader(connection, row.getObject("day", LocalDate.class));
    }
  }

  /**
   * All offers with their technologies, and what their vacancies say.
   *
   * @param titled how many of them, of the newest, keep title and link
   */
  Offers read(int titled) throws SQLException {
    Offers offers = new Offers();
    try (PreparedStatement query = prepare("offers")) {
      query.setObject(1, lastUpdate, Types.DATE);
      each(query, offers::add);
    }
    try (PreparedStatement query = prepare("texts")) {
      query.setArray(1, connection.createArrayOf("bigint", offers.ids(titled)));
      each(query, offers::addTexts);
    }
    try (PreparedStatement query = prepare("technologies")) {
      query.setFetchSize(TECHNOLOGIES_AT_ONCE);
      each(query, offers::addTechnology);
    }
    offers.addVacancies(read(offers.grouped()));
    return offers;
  }

  private GroupedVacancies read(GroupedVacancies grouped) throws SQLException {
    try (PreparedStatement query = prepare("vacancies")) {
      query.setObject(1, lastUpdate, Types.DATE);
      each(query, grouped::add);
    }
    return grouped;
  }

  /** Whether there are more offers than that. */
  boolean areMoreThan(int most) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select exists (select from mart.offer offset ?)")) {
      query.setInt(1, most);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /**
   * All vacancies, summed by weeks; by months, if there are still too many rows. Of as many rows as
   * are too many even then, the newest.
   *
   * @param most how many rows at most
   */
  Sums sums(int most) throws SQLException {
    Sums byWeek = sums(Sums.Step.WEEK, most + 1);
    return byWeek.size() <= most ? byWeek : sums(Sums.Step.MONTH, most);
  }

  private Sums sums(Sums.Step step, int most) throws SQLException {
    Sums sums = new Sums(step);
    try (PreparedStatement query = prepare("sums")) {
      query.setObject(1, lastUpdate, Types.DATE);
      query.setString(2, step.code());
      query.setInt(3, most);
      each(query, sums::add);
    }
    return sums;
  }

  /** What becomes of the row that the result stands at. */
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(PreparedStatement query, RowReader reader) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /**
   * What the page's script has to know first: {@code lastUpdateDay}, since 1970, if there is one;
   * the names of what the offers hold codes of, {@code departments}, a list of code, name, région
   * and inhabitants (0 if not known), and {@code sources}, names by code.
   */
  ObjectNode header() throws SQLException {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    if (lastUpdate != null) {
      header.put("lastUpdateDay", (int) lastUpdate.toEpochDay());
    }
    ArrayNode departments = header.putArray("departments");
    try (PreparedStatement query = prepare("departments");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        ObjectNode department = departments.addObject();
        department.put("code", rows.getString("code")).put("name", rows.getString("name"));
        department.put("region", rows.getString("region_name"));
        department.put("population", rows.getInt("population"));
      }
    }
    ObjectNode sources = header.putObject("sources");
    try (PreparedStatement query = prepare("source_names");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        sources.put(rows.getString("source"), rows.getString("name"));
      }
    }
    return header;
  }

  private PreparedStatement prepare(String name) throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql(name));
    query.setFetchSize(FETCHED_AT_ONCE);
    return query;
  }

  /** The text of a file of SQL that lies beside this class. */
  private static String sql(String name) {
    try (InputStream text = OfferReader.class.getResourceAsStream(name + ".sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
