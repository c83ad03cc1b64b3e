package org.jobsanalytics.reports.analysis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * What nearly every question asks, ads and vacancies and the technologies that they name, put
 * together once for all questions of a transaction instead of anew for each: temporary tables with
 * the names of the views, gone when it ends. A user who may not make any asks the views; the
 * answers are the same.
 */
public final class Copies {

  private static final Pattern COPIED =
      Pattern.compile("\\bmart\\.(offer|vacancy|vacancy_technology|technology)\\b");

  private Copies() {}

  /** Makes them, if this user may, within the transaction that the caller has begun. */
  public static void make(Connection connection) throws SQLException {
    grantMemory(connection);
    try (Statement statement = connection.createStatement()) {
      if (isTrue(statement, Mart.sql("copies/allowed"))) {
        statement.execute(Mart.sql("copies/make"));
      }
    }
  }

  /** Lets large questions of this transaction use the memory that they need. */
  public static void grantMemory(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Mart.sql("copies/memory"));
    }
  }

  /** The same question, of the copies if there are any. */
  static String question(Statement statement, String sql) throws SQLException {
    return isTrue(statement, "select to_regclass('pg_temp.vacancy_technology') is not null")
        ? COPIED.matcher(sql).replaceAll("pg_temp.$1")
        : sql;
  }

  private static boolean isTrue(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
