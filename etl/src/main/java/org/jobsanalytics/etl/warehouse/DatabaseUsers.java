package org.jobsanalytics.etl.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The users of a server besides the one who owns the tables: {@code etl_writer} collects and loads,
 * {@code analyst_reader} reads what is published. CloudFormation can make neither.
 *
 * <p>On RDS both log in by IAM token. Elsewhere they have no password until one is set: {@code
 * alter role etl_writer password '…'}.
 */
record DatabaseUsers(Connection connection) {

  /**
   * Makes who is missing, and gives both exactly the rights that they need; what they had besides
   * is taken from them.
   *
   * @return false if the two are not there and this user may not make them; then nothing was done
   */
  boolean make() throws SQLException {
    if (!isSo("users/may-make.sql")) {
      return false;
    }
    connection.setAutoCommit(false);
    execute("users/make.sql");
    execute("users/grant.sql");
    connection.commit();
    return true;
  }

  /** Whether this user sees what is published and nothing else. */
  boolean isReader() throws SQLException {
    return isSo("users/is-reader.sql");
  }

  /** Who owns the tables, if it is somebody else. */
  Optional<String> otherOwner() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(Sql.resource("users/other-owner.sql"))) {
      return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
    }
  }

  private boolean isSo(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(Sql.resource(question))) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private void execute(String resource) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sql.resource(resource));
    }
  }
}
