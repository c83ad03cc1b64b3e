/** A standalone page: sections with sentences, a figure and a table each, in one HTML file. */
package org.jobsanalytics.reports.page;
