package org.jobsanalytics.etl.warehouse;

/** The warehouse cannot be used; the message says why and what to do. */
public final class WarehouseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WarehouseException(String message) {
    super(message);
  }

  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
