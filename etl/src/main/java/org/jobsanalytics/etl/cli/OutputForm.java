package org.jobsanalytics.etl.cli;

import picocli.CommandLine.Option;

/** How a command's result is written. */
final class OutputForm {

  @Option(names = "--json", description = "Write the result as JSON, for machines.")
  private boolean json;

  boolean isJson() {
    return json;
  }
}
