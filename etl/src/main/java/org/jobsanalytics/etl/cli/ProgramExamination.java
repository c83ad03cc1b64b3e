package org.jobsanalytics.etl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.cloud.Finding;

/**
 * Looks at the programs that are needed.
 *
 * @param java its version
 * @param versionOf what a program prints of its version; empty if there is no such program
 */
record ProgramExamination(Runtime.Version java, Function<String, Optional<String>> versionOf) {

  private static final int LOWEST_JAVA = 17;
  private static final int LOWEST_NODE = 20;
  private static final Pattern MAJOR = Pattern.compile("v(\\d{1,4})\\.");
  private static final String INSTALL_NODE = "install Node " + LOWEST_NODE + " or later";

  static ProgramExamination real() {
    return new ProgramExamination(Runtime.version(), ProgramExamination::ask);
  }

  List<Finding> examine() {
    return List.of(
        java.feature() >= LOWEST_JAVA
            ? Finding.ok("java", java.toString())
            : Finding.wrong(
                "java",
                "expected " + LOWEST_JAVA + " or later, was " + java,
                "install a JDK " + LOWEST_JAVA + " or later"),
        node());
  }

  /** What is built and deployed from somewhere else needs none. */
  private Finding node() {
    Optional<String> version = versionOf.apply("node");
    if (version.isEmpty()) {
      return Finding.cannotTell(
          "node",
          "found none; the build and the CDK need it, what is built does not",
          INSTALL_NODE);
    }
    Matcher major = MAJOR.matcher(version.get());
    boolean isGood = major.lookingAt() && Integer.parseInt(major.group(1)) >= LOWEST_NODE;
    return isGood
        ? Finding.ok("node", version.get())
        : Finding.wrong(
            "node", "expected " + LOWEST_NODE + " or later, was " + version.get(), INSTALL_NODE);
  }

  private static Optional<String> ask(String program) {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return Optional.of(read(process));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readNBytes(100), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
