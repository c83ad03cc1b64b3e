package org.jobsanalytics.etl.extract;

/** What a status means for how to go on. */
enum StatusVerdict {
  /** The source is to understand it. */
  ANSWER,
  REDIRECT,
  /** The server is busy or in trouble: worth another try. */
  RETRY,
  BLOCKED,
  REFUSED;

  /**
   * @param challenge the status by which the source shows a challenge, 0 for none
   */
  static StatusVerdict of(int status, int challenge) {
    if (status == challenge) {
      return BLOCKED;
    }
    return switch (status) {
      case 304, 400, 401, 404, 410 -> ANSWER;
      case 301, 302, 303, 307, 308 -> REDIRECT;
      case 429, 500, 502, 503, 504 -> RETRY;
      case 403 -> BLOCKED;
      default -> status / 100 == 2 ? ANSWER : REFUSED;
    };
  }
}
