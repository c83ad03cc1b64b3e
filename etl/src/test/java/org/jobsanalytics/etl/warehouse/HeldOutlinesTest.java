package org.jobsanalytics.etl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.group.Outlines;
import org.junit.jupiter.api.Test;

final class HeldOutlinesTest {

  private final HeldOutlines held = new HeldOutlines();
  private final Outlines outlines = new Outlines();

  @Test
  void sameState_givesThemOnce() {
    held.keep("one", outlines);

    assertThat(held.take("one")).containsSame(outlines);
    // A load that breaks off never gives them back.
    assertThat(held.take("one")).isEmpty();
  }

  @Test
  void otherState_givesNothing() {
    held.keep("one", outlines);

    assertThat(held.take("two")).isEmpty();
    assertThat(held.take("one")).isEmpty();
  }
}
