package org.jobsanalytics.etl.lake;

/** The lake's storage failed, or an object is not what its manifest says. */
public final class LakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LakeException(String message) {
    super(message);
  }

  LakeException(String message, Throwable cause) {
    super(message, cause);
  }
}
