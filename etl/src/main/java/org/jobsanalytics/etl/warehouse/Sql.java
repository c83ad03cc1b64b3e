package org.jobsanalytics.etl.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the statements that are kept beside the classes as {@code .sql} resources. */
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
}
