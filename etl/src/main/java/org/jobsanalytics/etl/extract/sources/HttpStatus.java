package org.jobsanalytics.etl.extract.sources;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobsanalytics.etl.model.RawPage;
import org.jobsanalytics.etl.model.Reading;
import org.jobsanalytics.etl.model.Rejection;

/** What a page's status says before its text is looked at. */
final class HttpStatus {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private HttpStatus() {}

  /**
   * The reading of a web page that came with another status than 200: no offer if it is gone; not a
   * page of the site if it is an error, a block, or the challenge that comes with 202.
   */
  static Optional<Reading> unlessOk(RawPage page) {
    return unlessOk(page, address -> Optional.empty());
  }

  /**
   * The same of the page of one offer.
   *
   * @param externalId of the offer whose page is at an address
   */
  static Optional<Reading> unlessOk(
      RawPage page, Function<PageAddress, Optional<String>> externalId) {
    if (page.status() == OK) {
      return Optional.empty();
    }
    if (page.status() == NOT_FOUND || page.status() == GONE) {
      Optional<String> gone = PageAddress.of(page.url()).flatMap(externalId);
      return Optional.of(new Reading.NoOffer("gone", List.of(), gone));
    }
    return Optional.of(
        new Reading.UnreadablePage(
            new Rejection(
                Rejection.Reason.PAGE_UNEXPECTED_SHAPE,
                "expected status 200, was " + page.status() + " with " + Excerpt.of(page.body()))));
  }
}
