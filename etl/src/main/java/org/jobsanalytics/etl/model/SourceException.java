package org.jobsanalytics.etl.model;

/** A source let us down: it refused, blocked, failed, or answered in a shape nobody knows. */
public final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, for machines; the message tells people. */
  public enum Code {
    /** The body is not what the source's contract says. */
    UNEXPECTED_BODY,
    /** A limit on pages, bytes or loops was reached before the source's end. */
    LIMIT_REACHED,
    /** The source wants no visitor like us: 403, a challenge, or its robots.txt. */
    BLOCKED,
    /** The source's keys are missing, wrong or expired. */
    UNAUTHORISED,
    /** The source says that the request itself is wrong. */
    REFUSED,
    /** The source does not answer, or only with errors, also after retries. */
    UNAVAILABLE,
    /** What the source allows in a day, week or month is used up. */
    QUOTA_SPENT
  }

  private final Code code;
  private final String reason;

  /** {@code message} says what was expected, what was there, and where. */
  public SourceException(SourceId source, Code code, String message) {
    super(source + ": " + code + ": " + message);
    this.code = code;
    this.reason = code + ": " + message;
  }

  public Code code() {
    return code;
  }

  /** The message without the source's name, for where that is said already. */
  public String reason() {
    return reason;
  }
}
