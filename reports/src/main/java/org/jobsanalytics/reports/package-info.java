/** The study of the job market as standalone pages, one a language. */
package org.jobsanalytics.reports;
