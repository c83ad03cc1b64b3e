package org.jobsanalytics.etl;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of a run which tests were skipped and why: a test that did not run proves
 * nothing.
 */
public final class SkippedTests implements TestExecutionListener {

  private final SortedMap<String, String> reasons = new ConcurrentSkipListMap<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    reasons.put(test.getLegacyReportingName(), reason);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    reasons.forEach((test, reason) -> System.out.println("SKIPPED " + test + ": " + reason));
    reasons.clear();
  }
}
