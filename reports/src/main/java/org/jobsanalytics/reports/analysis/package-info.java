/**
 * One class an analysis: SQL over the mart, a small Tablesaw table, and what a report shows of it.
 */
package org.jobsanalytics.reports.analysis;
