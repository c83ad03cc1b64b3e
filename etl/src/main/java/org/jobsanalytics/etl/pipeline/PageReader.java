package org.jobsanalytics.etl.pipeline;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobsanalytics.etl.extract.JobSource;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.OfferPointer;
import org.jobsanalytics.etl.model.PagePointer;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;
import org.jobsanalytics.etl.normalise.Normaliser;
import org.jobsanalytics.etl.warehouse.SourceLoad;

/** Reads pages, normalises their offers, hands the outcomes on, and counts what became of each. */
final class PageReader {

  private final JobSource source;
  private final Normaliser normaliser;
  private final SourceLoad load;
  private final FieldDrift drift = new FieldDrift();
  private int withOffers;
  private int withoutOffer;
  private int quarantined;

  PageReader(JobSource source, Normaliser normaliser, SourceLoad load) {
    this.source = source;
    this.normaliser = normaliser;
    this.load = load;
  }

  void read(PagePointer pointer, RawPage page) {
    take(pointer, page, readings(page));
  }

  /** Reads a page again for the sake of some of its offers; the others are left alone. */
  void readAgain(PagePointer pointer, RawPage page, Set<Integer> offsets) {
    List<Reading> wanted =
        readings(page).stream().filter(reading -> offsets.contains(offset(reading))).toList();
    take(pointer, page, wanted);
  }

  private List<Reading> readings(RawPage page) {
    try (Stream<Reading> stream = source.read(page)) {
      return stream.toList();
    }
  }

  private static int offset(Reading reading) {
    return reading.fold(Reading.Found::offset, Reading.UnreadableOffer::offset, p -> -1, n -> -1);
  }

  private void take(PagePointer pointer, RawPage page, List<Reading> readings) {
    readings.forEach(reading -> handOn(reading, pointer, page));
    failure(readings).ifPresent(rejection -> load.rejectPage(pointer, masked(rejection)));
    count(readings);
  }

  private void handOn(Reading reading, PagePointer pointer, RawPage page) {
    reading
        .<Runnable>fold(
            found -> () -> normalise(found, pointer, page),
            offer -> () -> load.reject(pointer, offer.offset(), masked(offer.rejection())),
            rest -> () -> {}, // All of a page's own failures are one row.
            none -> () -> note(none, page))
        .run();
  }

  private void note(Reading.NoOffer none, RawPage page) {
    none.named().forEach(externalId -> load.list(externalId, page.fetchedAt()));
    none.gone().ifPresent(externalId -> load.gone(externalId, page.fetchedAt()));
  }

  /** The first failure of the page itself, and how many more there are. */
  private static Optional<Rejection> failure(List<Reading> readings) {
    List<Rejection> failures =
        readings.stream()
            .filter(Reading.UnreadablePage.class::isInstance)
            .map(reading -> ((Reading.UnreadablePage) reading).rejection())
            .toList();
    if (failures.size() < 2) {
      return failures.stream().findFirst();
    }
    Rejection first = failures.get(0);
    String detail = "first of " + failures.size() + " failures: " + first.detail();
    return Optional.of(new Rejection(first.reason(), detail));
  }

  private void normalise(Reading.Found found, PagePointer pointer, RawPage page) {
    drift.add(found.unknown());
    OfferPointer offer = new OfferPointer(pointer, found.offset(), page.fetchedAt());
    normaliser
        .normalise(found.draft())
        .<Runnable>fold(
            accepted -> () -> load.accept(offer, accepted),
            rejected -> () -> load.reject(pointer, found.offset(), masked(rejected.rejection())))
        .run();
  }

  private Rejection masked(Rejection rejection) {
    return new Rejection(rejection.reason(), normaliser.mask(rejection.detail()));
  }

  private void count(List<Reading> readings) {
    if (readings.stream().anyMatch(Reading.UnreadablePage.class::isInstance)) {
      quarantined++;
    } else if (readings.isEmpty()
        || readings.stream().anyMatch(Reading.NoOffer.class::isInstance)) {
      withoutOffer++;
    } else {
      withOffers++;
    }
  }

  /** Hands on what was counted, and ends the load. */
  Ledger finish() throws SQLException {
    load.underContract(source.contractVersion());
    drift.masked(normaliser::mask).forEach(load::drift);
    return load.finish(
        new Ledger.Pages(
            withOffers + withoutOffer + quarantined, withOffers, withoutOffer, quarantined));
  }
}
