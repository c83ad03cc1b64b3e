package org.jobsanalytics.etl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jobsanalytics.etl.simulator.Truth;

/** Where what is true in a simulated market is written down. */
record TruthFile(Path file) {

  void write(Truth truth) {
    try {
      truth.writeTo(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
