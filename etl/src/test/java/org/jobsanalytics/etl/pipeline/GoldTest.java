package org.jobsanalytics.etl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jobsanalytics.etl.Captures;
import org.jobsanalytics.etl.NeedsCaptures;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.junit.jupiter.api.Test;

/** Holds the rules to what they reach on the labelled offers beside the project. */
@NeedsCaptures
final class GoldTest {

  @Test
  void labelledOffers_areReadAlmostAsAPersonReadsThem() {
    List<LabelledOffer> offers = LabelledOffers.read(Captures.gold("."));

    Evaluation evaluation = Evaluation.of(offers, Normaliser.standard());

    Map<String, Share> shares = evaluation.shares();
    assertThat(evaluation.technologies().precision().rate()).isGreaterThan(0.97);
    assertThat(evaluation.technologies().recall().rate()).isGreaterThan(0.96);
    assertThat(evaluation.ambiguous().precision().rate()).isGreaterThan(0.95);
    assertThat(shares.get("contract").rate()).isGreaterThan(0.98);
    assertThat(shares.get("remote").rate()).isGreaterThan(0.97);
    assertThat(shares.get("department").rate()).isGreaterThan(0.96);
    assertThat(shares.get("commune").rate()).isGreaterThan(0.95);
    assertThat(shares.get("experience").rate()).isGreaterThan(0.97);
    assertThat(shares.get(Evaluation.SALARY).rate()).isGreaterThan(0.96);
    assertThat(shares.get(Evaluation.FALSE_SALARY).rate()).isLessThan(0.01);
  }
}
