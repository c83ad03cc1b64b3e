package org.jobsanalytics.etl.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jobsanalytics.etl.model.Ledger;
import org.jobsanalytics.etl.model.RunRecord;

/** What the steps of a load need to know and no table tells them. */
final class LoadFacts {

  private LoadFacts() {}

  /**
   * The facts by the names under which the steps read them.
   *
   * @param pages what became of the pages
   * @param offersRead how many offers they showed, readable or not
   * @param contractVersion of the source's contract; 0 if there is none
   */
  static Map<String, String> of(
      RunRecord run, Ledger.Pages pages, int offersRead, int contractVersion) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("jobs.run", run.run().value());
    facts.put("jobs.source", run.source().value());
    facts.put("jobs.kind", run.kind());
    facts.put("jobs.captured_at", run.capturedAt().toString());
    facts.put("jobs.complete", Boolean.toString(run.complete()));
    facts.put("jobs.inventory", Boolean.toString(run.inventory()));
    facts.put("jobs.inventory_from", run.inventoryFrom().toString());
    facts.put("jobs.drop_accepted", Boolean.toString(run.dropAccepted()));
    facts.put("jobs.contract_version", Integer.toString(contractVersion));
    facts.put("jobs.cursor", run.cursor().orElse(""));
    facts.put("jobs.announced", text(run.announced()));
    facts.put("jobs.fetched", text(run.fetched()));
    facts.put("jobs.extract_seconds", seconds(run.startedAt(), run.finishedAt()));
    facts.put("jobs.pages_read", Integer.toString(pages.read()));
    facts.put("jobs.pages_with_offers", Integer.toString(pages.withOffers()));
    facts.put("jobs.pages_without_offer", Integer.toString(pages.withoutOffer()));
    facts.put("jobs.pages_quarantined", Integer.toString(pages.quarantined()));
    facts.put("jobs.offers_read", Integer.toString(offersRead));
    return facts;
  }

  /** Never below 0: a clock that was put back meanwhile tells nothing. */
  private static String seconds(Instant from, Instant to) {
    long millis = Duration.between(from, to).toMillis();
    return millis < 0 ? "" : Double.toString(millis / 1000.0);
  }

  private static String text(OptionalInt count) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
  }
}
