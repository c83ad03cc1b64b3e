/** Figures as strict JSON for plotly.js, whether built with tablesaw-jsplot or directly. */
package org.jobsanalytics.reports.figure;
