package org.jobsanalytics.etl.group;

/**
 * Two offers that are one vacancy, each by its place in a list.
 *
 * @param score how sure that is, up to 1
 * @param reason in words
 */
public record Link(int one, int other, double score, String reason) {}
