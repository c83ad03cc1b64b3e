package org.jobsanalytics.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** What {@code acknowledgements.md} accepts: one finding on one resource, with the reason. */
final class Acknowledgements {

  private static final int SHORTEST_REASON = 20;

  private Acknowledgements() {}

  /** Of one tool, whose rules begin with a prefix. */
  static Map<Finding, String> of(String prefix) {
    Map<Finding, String> reasons = new TreeMap<>();
    DocumentTable.rows("acknowledgements.md")
        .filter(cells -> cells.get(0).startsWith(prefix))
        .forEach(cells -> reasons.put(new Finding(cells.get(0), cells.get(1)), cells.get(2)));
    assertThat(reasons.values())
        .describedAs("reasons")
        .isNotEmpty()
        .allMatch(reason -> reason.length() >= SHORTEST_REASON);
    return reasons;
  }
}
