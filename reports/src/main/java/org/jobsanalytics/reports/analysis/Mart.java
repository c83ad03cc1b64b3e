package org.jobsanalytics.reports.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jobsanalytics.reports.page.Query;
import tech.tablesaw.api.Table;

/** Reads small, already aggregated tables from the mart views. */
final class Mart {

  private Mart() {}

  /**
   * The rows of a query that lies beside this class.
   *
   * @param query its name, as in {@code departments} for {@code departments.sql}
   */
  static Table read(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Copies.question(statement, sql(query)))) {
      return Table.read().db(rows, query);
    }
  }

  /** What queries ask, for a reader to check. */
  static List<Query> queries(String... names) {
    return Stream.of(names).map(name -> new Query(name, sql(name).strip())).toList();
  }

  /** The text of a file of SQL that lies beside this class. */
  static String sql(String query) {
    try (InputStream text = Mart.class.getResourceAsStream(query + ".sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(query, e);
    }
  }
}
