/** What the reports say, in French and in English: words, numbers and dates. */
package org.jobsanalytics.reports.text;
