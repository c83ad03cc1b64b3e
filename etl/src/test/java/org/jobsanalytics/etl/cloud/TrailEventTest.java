package org.jobsanalytics.etl.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the audit calls a change of policy is what the alarms ring for. */
final class TrailEventTest {

  private static final Path RUNBOOKS = Path.of("../infrastructure/runbooks");

  /** The only row of so many names in backticks on a page. */
  private static final Pattern EVENTS = Pattern.compile("(?:`[A-Z]\\w+` ?){4,}");

  /**
   * The runbooks' lists are those of the alarms' patterns, which a test of the CDK app compares.
   */
  @Test
  void policyChanges_areTheEventsOfTheTwoAlarms() throws IOException {
    Set<String> told = new TreeSet<>();
    for (String page : List.of("policy-changed.md", "trail-changed.md")) {
      EVENTS
          .matcher(Files.readString(RUNBOOKS.resolve(page)))
          .results()
          .flatMap(row -> Pattern.compile("\\w+").matcher(row.group()).results())
          .forEach(name -> told.add(name.group()));
    }

    assertThat(TrailEvent.POLICY_CHANGES).containsExactlyInAnyOrderElementsOf(told);
  }
}
