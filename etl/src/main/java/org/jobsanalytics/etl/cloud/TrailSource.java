package org.jobsanalytics.etl.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;

/** Where the records of a trail are read from. */
interface TrailSource {

  /**
   * Hands every record of a time to {@code receiver}, in no promised order; some may lie before or
   * after.
   *
   * @throws CloudException if not all can be read
   */
  void read(Instant from, Instant to, Consumer<JsonNode> receiver);

  /** What happens to objects is not among the records. */
  boolean isManagementOnly();

  /** For the page: where it was read. */
  String address();
}
