package org.jobsanalytics.etl.cli;

import picocli.CommandLine.Option;

/** What a warning does to the exit code. */
final class Strictness {

  @Option(
      names = "--strict",
      description = "End with 3 if there is a warning: something that is not as usual.")
  private boolean strict;

  boolean isStrict() {
    return strict;
  }
}
