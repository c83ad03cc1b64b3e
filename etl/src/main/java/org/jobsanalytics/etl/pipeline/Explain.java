package org.jobsanalytics.etl.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.lake.LakeException;
import org.jobsanalytics.etl.lake.RunReader;
import org.jobsanalytics.etl.model.Issue;
import org.jobsanalytics.etl.model.Offer;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.normalise.FieldTrace;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.KnownOffer;

/**
 * Explains where an offer's facts come from: its raw page is read and normalised again, by the
 * rules of today.
 *
 * @param sources finds the source of a name
 */
public record Explain(RunReader lake, Normaliser normaliser, Function<String, JobSource> sources) {

  /**
   * What there is to say.
   *
   * @param page the raw page, if the lake has it still
   * @param reading what the rules of today make of it
   * @param trouble why one of them is missing, in a sentence; empty if neither is
   */
  public record Explanation(
      KnownOffer known, Optional<RawPage> page, Optional<Again> reading, String trouble) {}

  /**
   * The offer, read again.
   *
   * @param fields where each of its fields was read
   */
  public record Again(Offer offer, List<FieldTrace> fields, List<Issue> issues) {
    public Again {
      fields = List.copyOf(fields);
      issues = List.copyOf(issues);
    }
  }

  public Explanation of(KnownOffer known) {
    RawPage page;
    try {
      page = lake.page(known.origin().page());
    } catch (LakeException e) {
      return new Explanation(known, Optional.empty(), Optional.empty(), e.getMessage());
    }
    Optional<Again> again = draft(known, page).flatMap(this::read);
    String trouble = again.isPresent() ? "" : "the rules of today read no such offer on this page";
    return new Explanation(known, Optional.of(page), again, trouble);
  }

  private Optional<OfferDraft> draft(KnownOffer known, RawPage page) {
    try (Stream<Reading> readings = sources.apply(page.source().value()).read(page)) {
      return readings
          .filter(Reading.Found.class::isInstance)
          .map(Reading.Found.class::cast)
          .filter(found -> found.offset() == known.origin().offset())
          .map(Reading.Found::draft)
          .filter(draft -> draft.externalId().equals(known.offer().key().externalId()))
          .findFirst();
    }
  }

  private Optional<Again> read(OfferDraft draft) {
    return normaliser
        .normalise(draft)
        .fold(
            accepted ->
                Optional.of(
                    new Again(
                        accepted.offer(),
                        normaliser.trace(draft, accepted.offer()),
                        accepted.issues())),
            rejected -> Optional.empty());
  }
}
