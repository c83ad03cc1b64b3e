package org.jobsanalytics.etl.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jobsanalytics.etl.model.Issue;

/** Collects the issues of one offer; their texts are masked, for they quote the source. */
final class Findings {

  private final List<Issue> issues = new ArrayList<>();

  void add(Issue.Code code, String text) {
    issues.add(new Issue(code, Redaction.mask(text)));
  }

  List<Issue> issues() {
    return issues;
  }
}
