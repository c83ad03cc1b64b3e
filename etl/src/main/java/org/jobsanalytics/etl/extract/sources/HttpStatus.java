package org.jobsanalytics.etl.extract.sources;

import java.util.Optional;
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
    if (page.status() == OK) {
      return Optional.empty();
    }
    if (page.status() == NOT_FOUND || page.status() == GONE) {
      return Optional.of(new Reading.NoOffer("gone"));
    }
    return Optional.of(
        new Reading.UnreadablePage(
            new Rejection(
                Rejection.Reason.PAGE_UNEXPECTED_SHAPE,
                "expected status 200, was " + page.status() + " with " + Excerpt.of(page.body()))));
  }
}
