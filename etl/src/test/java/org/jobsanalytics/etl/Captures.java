package org.jobsanalytics.etl;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the captured responses that may lie beside the project. */
public final class Captures {

  // Tests run in the module's folder.
  private static final Path SHARED = Path.of("..", "..", "shared").toAbsolutePath().normalize();

  private Captures() {}

  /** Whether there are any. */
  public static boolean present() {
    return Files.isDirectory(SHARED.resolve("data"));
  }

  /** The folder of captured responses {@code name}, as in {@code adzuna}. */
  public static Path of(String name) {
    return SHARED.resolve("data").resolve(name);
  }

  /** The file or folder {@code name} of the labelled offers. */
  public static Path gold(String name) {
    return SHARED.resolve("gold").resolve(name);
  }
}
