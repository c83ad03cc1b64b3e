/** The dashboard: every offer of the mart in one page, small enough to be counted in a browser. */
package org.jobsanalytics.reports.dashboard;
