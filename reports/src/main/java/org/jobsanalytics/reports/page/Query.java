package org.jobsanalytics.reports.page;

/**
 * A question as it was put to the mart.
 *
 * @param name its file, without the ending
 */
public record Query(String name, String sql) {}
