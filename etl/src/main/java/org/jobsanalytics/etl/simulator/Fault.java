package org.jobsanalytics.etl.simulator;

/** How a source can misbehave. */
public enum Fault {
  /** 429 with {@code Retry-After: 1}. */
  TOO_MANY_REQUESTS,
  /** 500 with a few words. */
  SERVER_ERROR,
  /** No answer for as long as the simulator's patience lasts. */
  STALL,
  /** The connection ends in the middle of the body. */
  CUT_BODY,
  /** Says {@code Content-Encoding: gzip} and sends something else. */
  WRONG_GZIP,
  /** 202 with a page that wants to see a browser. */
  CHALLENGE,
  /** 403. */
  FORBIDDEN,
  /** 404, as if it had never been there. */
  NOT_FOUND,
  /** The newest offers vanish while one turns the pages: totals and places shift. */
  DRIFT,
  /** The right answer, half a second late. */
  SLOW,
  /** 200 with a page of apologies in HTML. */
  HTML_ERROR,
  /** Nobody listens at the port. */
  DOWN
}
