package org.jobsanalytics.etl.extract;

/** Counts requests against what a source allows, also over earlier runs. */
@FunctionalInterface
public interface Quota {

  /**
   * Counts one request that is about to be sent: every try over the wire is one.
   *
   * @throws org.jobsanalytics.etl.model.SourceException QUOTA_SPENT if it may not be
   */
  void spend();

  /** Never spent. */
  static Quota unlimited() {
    return () -> {};
  }
}
