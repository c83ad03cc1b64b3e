package org.jobsanalytics.etl.normalise;

import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.OfferDraftBuilder;
import org.jobsanalytics.etl.model.SourceId;

/** Drafts and texts for tests; each is valid, and a test changes one word. */
final class Fixtures {

  private Fixtures() {}

  static OfferDraftBuilder draft() {
    return OfferDraft.of(new SourceId("example"), "1").title("Développeur");
  }

  static Texts text(String description) {
    return Texts.of("Développeur", description);
  }
}
