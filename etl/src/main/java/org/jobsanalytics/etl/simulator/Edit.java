package org.jobsanalytics.etl.simulator;

import java.time.Instant;

/** An update of an ad. */
record Edit(Instant at, Change change) {}
