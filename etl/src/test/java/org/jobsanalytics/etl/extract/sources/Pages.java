package org.jobsanalytics.etl.extract.sources;

import java.time.Instant;
import java.util.List;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.OfferDraft;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/** Pages as an import makes them, and what was read from them. */
final class Pages {

  private static final Instant FETCHED_AT = Instant.parse("2026-03-05T00:00:00Z");

  private Pages() {}

  static RawPage of(JobSource source, String body) {
    return at("file:page", 200, source, body);
  }

  static RawPage at(String url, int status, JobSource source, String body) {
    return new RawPage(source.id(), url, FETCHED_AT, status, source.mediaType(), body);
  }

  static List<Reading> read(String source, String body) {
    JobSource reader = Sources.byName(source);
    return reader.read(of(reader, body)).toList();
  }

  /** The drafts of a page, without what could not be read. */
  static List<OfferDraft> drafts(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Found.class::isInstance)
        .map(reading -> ((Reading.Found) reading).draft())
        .toList();
  }

  /** The one draft of a page that must hold exactly one. */
  static OfferDraft draft(String source, String body) {
    List<Reading> readings = read(source, body);
    if (readings.size() != 1 || drafts(readings).size() != 1) {
      throw new AssertionError("expected one offer, was " + readings);
    }
    return drafts(readings).get(0);
  }

  static List<Rejection> rejections(List<Reading> readings) {
    return readings.stream()
        .flatMap(
            reading ->
                reading
                    .<List<Rejection>>fold(
                        found -> List.of(),
                        offer -> List.of(offer.rejection()),
                        page -> List.of(page.rejection()),
                        none -> List.of())
                    .stream())
        .toList();
  }
}
