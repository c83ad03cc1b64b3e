package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.NeedsCaptures;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.junit.jupiter.api.Test;

/** Holds the grouping to what it reaches on the judged pairs beside the project. */
@NeedsCaptures
final class GoldPairsTest {

  @Test
  void judgedPairs_areGroupedAlmostAsAPersonDoes() {
    JudgedPairs judged = JudgedPairs.read(Captures.gold("."), Normaliser.standard());

    PairEvaluation evaluation = PairEvaluation.of(judged);

    Retrieval found = evaluation.methods().get(PairEvaluation.GROUPING).get(PairEvaluation.ALL);
    assertThat(found.precision().rate()).isGreaterThan(0.97);
    assertThat(found.recall().rate()).isGreaterThan(0.88);
    for (Baseline baseline : Baseline.values()) {
      Retrieval simple = evaluation.methods().get(baseline.words()).get(PairEvaluation.ALL);
      assertThat(simple.f1()).as(baseline.words()).isLessThan(found.f1() - 0.15);
    }
  }
}
