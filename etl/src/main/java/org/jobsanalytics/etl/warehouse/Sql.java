package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The statements that are kept beside the classes as {@code .sql} resources. */
final class Sql {

  private Sql() {}

  static String resource(String name) {
    try (InputStream text = Sql.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("no statement " + name + " on the classpath");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets what statements read by {@code current_setting}, until the transaction ends. */
  static void set(Connection connection, Map<String, String> settings) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config(?, ?, true)")) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        statement.setString(1, setting.getKey());
        statement.setString(2, setting.getValue());
        statement.execute();
      }
    }
  }
}
