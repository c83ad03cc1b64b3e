package org.jobsanalytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jobsanalytics.reports.analysis.Analyses;
import org.jobsanalytics.reports.analysis.Scope;
import org.jobsanalytics.reports.text.Language;
import org.jobsanalytics.reports.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a source of one ad beside one of forty, that shows the same vacancy. */
final class SmallSourceIT {

  private MartFixture mart;

  @BeforeEach
  void largeAndSmallSource() throws Exception {
    mart = new MartFixture();
    mart.source("board", "The Board", false).source("other", "Other", false);
    for (int at = 0; at < 40; at++) {
      mart.offer(Map.of());
    }
    mart.offer(Map.of("vacancy_id", 1, "source", "other"));
  }

  private List<String> said(String analysis) throws Exception {
    return Analyses.read(mart.connection(), Scope.read(mart.connection())).stream()
        .filter(one -> one.name().equals(analysis))
        .flatMap(one -> one.section(Words.of(Language.EN)).orElseThrow().sentences().stream())
        .toList();
  }

  @Test
  void itsOverlap_isNotTheLargest() throws Exception {
    assertThat(said("source-overlap").get(0))
        .isEqualTo(
            "The largest overlap: 2.5% of the vacancies of The Board are also on Other"
                + " (sources of at least 30 vacancies).");
  }

  @Test
  void noSource_isComparedWithIt() throws Exception {
    assertThat(said("sources-alone")).singleElement().asString().startsWith("Nowhere else among");
  }
}
