/**
 * The words of the domain as immutable records: source, page, draft, offer, outcome, issue, run.
 */
package org.jobsanalytics.etl.model;
