package org.jobsanalytics.etl.cloud;

import java.time.Instant;

/**
 * What an audit looks at.
 *
 * @param to also the time of the audit
 * @param address where the events were read
 * @param isSample the events were made up to show the page
 * @param isManagementOnly what happens to objects is not among them
 */
record AuditScope(
    Instant from, Instant to, String address, boolean isSample, boolean isManagementOnly) {}
