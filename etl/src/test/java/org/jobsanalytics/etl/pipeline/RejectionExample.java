package org.jobsanalytics.etl.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.extract.sources.Sources;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.model.Rejection.Reason;
import org.jobsanalytics.etl.normalise.Normaliser;

/** A page of a source that cannot be read, or one of whose offers cannot. */
record RejectionExample(Reason reason, String source, String page) {

  static final List<RejectionExample> ALL =
      List.of(
          adzuna(Reason.PAGE_NOT_JSON, "<html>maintenance</html>"),
          adzuna(
              Reason.PAGE_CUT, "{\"results\": [{\"id\": \"1\", \"title\": \"Boulanger\"}, {\"id\""),
          adzuna(Reason.PAGE_UNEXPECTED_SHAPE, "{\"results\": 3}"),
          new RejectionExample(
              Reason.PAGE_BROKEN_STRUCTURED_DATA,
              "jobposting",
              "<script type=\"application/ld+json\">{\"@type\": \"JobPosting\", \"title\"</script>"),
          adzuna(Reason.OFFER_NOT_AN_OBJECT, "{\"results\": [\"Boulanger\"]}"),
          adzuna(
              Reason.OFFER_FIELD_TYPE,
              "{\"results\": [{\"id\": \"1\", \"title\": {\"fr\": \"Boulanger\"}}]}"),
          adzuna(Reason.OFFER_WITHOUT_ID, "{\"results\": [{\"title\": \"Boulanger\"}]}"),
          adzuna(Reason.OFFER_WITHOUT_TITLE, "{\"results\": [{\"id\": \"1\", \"title\": \" \"}]}"));

  private static RejectionExample adzuna(Reason reason, String page) {
    return new RejectionExample(reason, "adzuna", page);
  }

  /** The reasons it is really rejected for, on reading or on normalising. */
  List<Reason> reasons() {
    JobSource reader = Sources.byName(source);
    RawPage raw =
        new RawPage(reader.id(), "file:page", Instant.EPOCH, 200, reader.mediaType(), page);
    return reader.read(raw).flatMap(RejectionExample::rejections).map(Rejection::reason).toList();
  }

  private static Stream<Rejection> rejections(Reading reading) {
    return reading.fold(
        found -> normalised(found.draft()),
        offer -> Stream.of(offer.rejection()),
        page -> Stream.of(page.rejection()),
        none -> Stream.empty());
  }

  private static Stream<Rejection> normalised(OfferDraft draft) {
    return Normaliser.standard()
        .normalise(draft)
        .fold(accepted -> Stream.empty(), rejected -> Stream.of(rejected.rejection()));
  }
}
