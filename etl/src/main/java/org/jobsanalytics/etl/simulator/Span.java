package org.jobsanalytics.etl.simulator;

import java.time.Instant;

/** A time for which an ad is shown, the end excluded. */
record Span(Instant from, Instant to) {

  boolean holds(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
