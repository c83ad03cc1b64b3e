package org.jobsanalytics.etl.cloud;

/** AWS could not be asked, refused to answer, or its evidence is not what it should be. */
public final class CloudException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CloudException(String message) {
    super(message);
  }

  CloudException(String message, Throwable cause) {
    super(message, cause);
  }
}
