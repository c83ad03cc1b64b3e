package org.jobsanalytics.etl.cli;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns the refusal of an argument into a complaint about a command's usage. */
record Arguments(CommandLine command) {

  /**
   * What {@code made} gives.
   *
   * @throws ParameterException with the sentence of the {@link IllegalArgumentException}, if it
   *     throws one
   */
  <T> T check(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }

  /** The days, unless there are fewer than none. */
  int days(int days) {
    return check(
        () -> {
          if (days < 0) {
            throw new IllegalArgumentException("expected 0 or more for --days, was " + days);
          }
          return days;
        });
  }
}
