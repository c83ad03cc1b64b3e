/** The study as a PowerPoint deck: native charts, the map as a picture, speaker notes. */
package org.jobsanalytics.reports.slides;
