package org.jobsanalytics.etl.extract;

/** The only way out: asks one question of a web server, as a polite guest. */
public interface Http extends AutoCloseable {

  /**
   * Sends {@code request} and returns the final answer: its status is 2xx, 304, 400, 401, 404 or
   * 410. Redirects were followed, and what is worth a retry was tried again.
   *
   * @throws org.jobsanalytics.etl.model.SourceException BLOCKED for 403, a challenge or robots.txt;
   *     UNAVAILABLE when retries did not help; LIMIT_REACHED when the body is larger than allowed;
   *     REFUSED for any other status, and for an address that may not be asked
   */
  HttpAnswer send(HttpRequest request);

  /** Lets go of what is held open between two questions. */
  @Override
  default void close() {}
}
